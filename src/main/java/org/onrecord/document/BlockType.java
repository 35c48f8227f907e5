package org.onrecord.document;

/// The part that a block has in an article.
public enum BlockType {
    TITLE(true),
    HEADING(true),
    PARAGRAPH(true),
    CAPTION(true),
    /// Photo or agency credit: "REUTERS/…", "Source: …".
    CREDIT(false),
    BYLINE(false),
    /// A tweet or other post printed verbatim, with its signature.
    EMBED(true),
    /// Navigation, newsletter and follow-us lines: kept, shown greyed, neither annotated nor ranked.
    BOILERPLATE(false);

    private final boolean annotated;

    BlockType(boolean annotated) {
        this.annotated = annotated;
    }

    /// Whether finders read it and search ranks it.
    public boolean isAnnotated() {
        return annotated;
    }
}
