package org.onrecord.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Quotation;

/// The words of quotes as a model is asked what they mean: without case, one blank between two, what stands between the
/// pieces of a quote left out, and without the comma or full stop at the end, which belongs to the sentence that quotes
/// (a comma costs a paraphrase .02 of its likeness, and up to .06).
///
/// What is known by other words is told anew where a document is read anew: a change here goes with one of the
/// annotator's fingerprint.
final class QuoteWords {
    private static final Pattern END = Pattern.compile("[\\s.,;:\u2026\u2014\u2013-]+$");

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
            String whole = END.matcher(said).replaceFirst("");
            if (!whole.isEmpty()) {
                words.put(quotation.id(), whole);
            }
        }
        return words;
    }
}
