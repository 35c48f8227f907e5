package org.onrecord.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Quotation;

/// The words of quotes as a model is asked what they mean: without case, one blank between two, what stands between the
/// pieces of a quote left out.
final class QuoteWords {
    private QuoteWords() {}

    /// By the ids of the quotes, in their order.
    static Map<String, String> of(AnnotatedDocument document) {
        Map<String, String> words = new LinkedHashMap<>();
        String text = document.document().text();
        for (Quotation quotation : document.quotations()) {
            String said = quotation.attribution().content().stream()
                    .map(piece -> piece.of(text))
                    .collect(Collectors.joining(" "))
                    .strip()
                    .replaceAll("\\s+", " ")
                    .toLowerCase(Locale.ROOT);
            if (!said.isEmpty()) {
                words.put(quotation.id(), said);
            }
        }
        return words;
    }
}
