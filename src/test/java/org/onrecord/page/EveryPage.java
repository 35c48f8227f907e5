package org.onrecord.page;

/// All pages by their addresses in the sample collection, and what stands on each once all of it is there.
enum EveryPage {
    START("/", ".glance"),
    ARTICLES("/articles?q=island", ".article-card"),
    QUOTES("/quotes?q=island", ".quote-card"),
    CLAIMS("/claims?harm=killed", ".claim-card"),
    NO_RESULTS("/quotes?q=xyzzyplugh", ".empty"),
    ARTICLE("/articles/8e28841425a8c915?q=shells", ".text .said"),
    EVIDENCE("/articles/8e28841425a8c915/evidence", ".evidence-list"),
    SPEAKER("/speakers/asen-dragoichev", ".timeline canvas"),
    INCIDENTS("/incidents", ".incidents > li"),
    INCIDENT("/incidents/bffc8b3171700a2b-c67", ".ranges canvas"),
    CHECK("/check?quote=There+is+no+thirtieth+coffin", ".verdict"),
    SAVED("/saved", ".saved-list, .empty"),
    CORRECTIONS("/corrections", ".corrections-page .ledger-head ~ p, .correction"),
    ADD("/add", ".ledger-table");

    private final String path;
    private final String ready;

    EveryPage(String path, String ready) {
        this.path = path;
        this.ready = ready;
    }

    String path() {
        return path;
    }

    /// A selector of what comes last.
    String ready() {
        return ready;
    }
}
