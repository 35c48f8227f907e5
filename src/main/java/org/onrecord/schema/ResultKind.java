package org.onrecord.schema;

/// What a search returns: whole articles, single quotes, or single casualty claims.
public enum ResultKind {
    ARTICLE("articles"),
    QUOTE("quotes"),
    CLAIM("claims");

    private final String plural;

    ResultKind(String plural) {
        this.plural = plural;
    }

    /// `articles`, `quotes`, `claims`: the last part of the address that searches it.
    public String plural() {
        return plural;
    }
}
