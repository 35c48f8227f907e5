package org.onrecord.annotate.attribution;

import java.util.List;
import org.onrecord.text.Span;

/// A text in which someone marked every source, cue and content, to train the tagger from; no two spans overlap.
public record LabelledText(String text, List<Span> sources, List<Span> cues, List<Span> contents) {
    public LabelledText {
        sources = List.copyOf(sources);
        cues = List.copyOf(cues);
        contents = List.copyOf(contents);
    }
}
