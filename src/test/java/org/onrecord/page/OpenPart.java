package org.onrecord.page;

import java.util.List;
import org.onrecord.page.Chromium.Look;

/// What opens over a page or in it: where, by which clicks, and what stands in it.
enum OpenPart {
    FILTERS_ON_A_PHONE("/quotes", Look.PHONE, ".sheet .facet", ".bar .narrow-only"),
    MAP_OF_COUNTRIES("/claims", Look.DESK, ".map .land", ".side .facet-beside"),
    MAP_OF_PLACES("/claims", Look.DESK, ".map .dot", ".side .facet-beside", ".map-panel button >> nth=1"),
    MAP_AS_A_TABLE("/claims", Look.DESK, ".map-tables td", ".side .facet-beside", ".map-panel button >> nth=2"),
    VIEW_MENU("/quotes", Look.PHONE, ".view[open] .segmented", ".view summary"),
    PAGES_ON_A_PHONE("/", Look.PHONE, ".top-menu[open] a", ".top-menu summary"),
    KEYS("/", Look.DESK, "dialog .keys", ".help"),
    SUGGESTIONS("/articles", Look.PHONE, ".suggestion", "#q"),
    SAVING("/quotes?q=island", Look.PHONE, "dialog form", ".save-search"),
    MERGING("/speakers/asen-dragoichev", Look.DESK, "dialog input[type=search]", ".saved-tools button >> nth=0"),
    SPLITTING("/speakers/asen-dragoichev", Look.PHONE, "dialog .tick-evidence", ".saved-tools button >> nth=1"),
    TIMES_AS_A_TABLE("/quotes", Look.PHONE, ".histogram td", ".histogram-head > button"),
    PASSAGE("/quotes?q=island", Look.PHONE, ".card .passage", ".card button"),
    DETAILS("/articles/8e28841425a8c915", Look.DESK, ".details dl", ".text .said[role=button]"),
    PUTTING_RIGHT(
            "/articles/8e28841425a8c915", Look.PHONE, "form.wrong", ".text .said[role=button]", ".details .wrong-open"),
    NOTES_ON_A_PHONE("/articles/8e28841425a8c915", Look.PHONE, "dialog .side-note", ".reader-bar .narrow-only"),
    DIFFERENCES("/articles/8e28841425a8c915", Look.DESK, ".copies ins", ".copies button"),
    FIGURE("/incidents/bffc8b3171700a2b-c67", Look.PHONE, ".chosen-figure .passage", ".figures button"),
    REASONS("/incidents/bffc8b3171700a2b-c67", Look.DESK, ".why[open] li", ".why summary");

    /// Stands in no selector.
    private static final String THEN = " && ";

    private final String path;
    private final boolean phone;
    private final String inside;
    private final String clicks;

    OpenPart(String path, Look look, String inside, String... clicks) {
        this.path = path;
        this.phone = look.equals(Look.PHONE);
        this.inside = inside;
        this.clicks = String.join(THEN, clicks);
    }

    String path() {
        return path;
    }

    /// The size at which it is there.
    Look look() {
        return phone ? Look.PHONE : Look.DESK;
    }

    /// A selector of what stands in it.
    String inside() {
        return inside;
    }

    /// Selectors of what is clicked, one after the other.
    List<String> clicks() {
        return List.of(clicks.split(THEN, -1));
    }
}
