package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.BlockType;

/// Tells of a story element's pieces which are the story's own. The others stand behind them as boilerplate.
record StoryFilter(Boilerplate boilerplate, @Nullable String title) {
    List<Piece> keep(List<PagePiece> pieces) {
        List<Piece> kept = new ArrayList<>();
        int last = lastProse(pieces);
        int first = firstProse(pieces);
        List<Piece> others = new ArrayList<>();
        boolean over = false;
        for (int i = 0; i < pieces.size(); i++) {
            PagePiece piece = pieces.get(i);
            over |= i > last || (boilerplate.beginsTail(piece.text()) && i > pieces.size() / 2);
            if (!over && isOwn(piece, i < first)) {
                kept.add(new Piece(piece.text(), piece.hint()));
            } else if (isWorthKeeping(piece)) {
                others.add(new Piece(piece.text(), BlockType.BOILERPLATE));
            }
        }
        List<Piece> story = withoutEmptyHeadings(kept);
        story.addAll(others);
        return story;
    }

    /// Whether a piece that is none of the story's has words, and others than the story's title.
    private boolean isWorthKeeping(PagePiece piece) {
        return piece.text().chars().anyMatch(Character::isLetterOrDigit)
                && (title == null || !alike(piece.text(), title));
    }

    private boolean isOwn(PagePiece piece, boolean beforeStory) {
        if (boilerplate.matches(piece.text()) || piece.text().chars().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        if (title != null && alike(piece.text(), title)) {
            return false;
        }
        if (piece.hint() == BlockType.EMBED) {
            return true;
        }
        if (piece.linkDensity() > 0.8) {
            return false;
        }
        return !(beforeStory && piece.hint() == null && piece.text().length() < 60);
    }

    private static int firstProse(List<PagePiece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isProse()) {
                return i;
            }
        }
        return 0;
    }

    private static int lastProse(List<PagePiece> pieces) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            PagePiece piece = pieces.get(i);
            if (piece.isProse()
                    || (piece.hint() == null
                            && piece.linkDensity() < 0.3
                            && piece.text().length() > 25)) {
                return i;
            }
        }
        return pieces.size() - 1;
    }

    private static List<Piece> withoutEmptyHeadings(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>(pieces);
        while (!kept.isEmpty() && kept.getLast().hint() == BlockType.HEADING) {
            kept.removeLast();
        }
        return kept;
    }

    private static boolean alike(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return !a.isEmpty()
                && (a.equals(b) || (a.length() > 20 && b.startsWith(a)) || (b.length() > 20 && a.equals(b)));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }
}
