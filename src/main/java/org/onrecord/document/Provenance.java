package org.onrecord.document;

import org.jspecify.annotations.Nullable;

/// Where each piece of an article's metadata was read; null where there is no such piece, or where it isn't known.
///
/// The names are those of [PublicationDate#from], and `canonical` (an address a page gives as its own), `page-address`
/// (from where it was loaded), `host` (the outlet, of the address), `heading`, `title-element`, `byline`, `printed`
/// (the first line of a text), `html` (a language that the page declares), `detected` (a language told from the text).
///
/// @param unreadDate what the sender gave as the date of publication, where that can't be read as one and isn't used
public record Provenance(
        @Nullable String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable String url,
        @Nullable String language,
        @Nullable String unreadDate) {
    public static final Provenance NONE = new Provenance(null, null, null, null, null, null);
}
