package org.onrecord.normalize;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.BlockType;

/// Reads a page's story: the pieces of the element that holds it, those that are not its own at the end as boilerplate.
///
/// @param title of the story, which is left out of its text; null where it is not known
record Story(Boilerplate boilerplate, @Nullable String title) {
    /// Less prose than this, in characters, makes a careful cleaning suspicious.
    private static final int LITTLE = 500;

    /// The story's pieces; empty where the page has none. Changes the page.
    List<Piece> read(Document document) {
        Document untouched = document.clone();
        List<Piece> careful = read(document.body(), true);
        int length = length(careful);
        if (length >= LITTLE) {
            return careful;
        }
        // What a page calls its story's element now and then sounds like furniture.
        List<Piece> coarse = read(untouched.body(), false);
        List<Piece> story = length(coarse) > 2 * length ? coarse : careful;
        return length(story) == 0 ? List.of() : story;
    }

    private List<Piece> read(Element body, boolean byName) {
        PageCleaner.clean(body, byName);
        Element story = StoryFinder.find(body, PageReader.read(body));
        return new StoryFilter(boilerplate, title).keep(PageReader.read(story));
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.hint() != BlockType.BOILERPLATE)
                .mapToInt(piece -> piece.text().length())
                .sum();
    }
}
