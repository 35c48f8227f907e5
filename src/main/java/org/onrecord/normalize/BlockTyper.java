package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;

/// Says what part each stretch of a text has in the article.
record BlockTyper(Boilerplate boilerplate) {
    /// @param title of the article where it is known, to find it in the text
    List<Block> type(ArticleText article, @Nullable String title) {
        List<Block> blocks = new ArrayList<>();
        for (ArticleText.Stretch stretch : article.stretches()) {
            String line = stretch.span().of(article.text());
            BlockType type = stretch.hint() != null
                    ? stretch.hint()
                    : line.equals(title) ? BlockType.TITLE : BlockType.PARAGRAPH;
            blocks.add(new Block(boilerplate.matches(line) ? BlockType.BOILERPLATE : type, stretch.span()));
        }
        return blocks;
    }
}
