package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.correction.Anchoring;
import org.onrecord.correction.Correction;
import org.onrecord.correction.Fix;
import org.onrecord.correction.Quality;
import org.onrecord.correction.Target;
import org.onrecord.document.Amendment;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Speaker;

/// Writes corrections, what they did to a quote or claim, and what follows of them about the machine.
final class CorrectionJson {
    private CorrectionJson() {}

    static ObjectNode of(Correction correction) {
        Correction.Draft draft = correction.draft();
        Target target = draft.target();
        Target.Passage passage = target == null ? null : target.passage();
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", correction.number());
        row.put("kind", draft.fix().label());
        row.put("target", target == null ? null : passage == null ? target.article() : passage.mention());
        row.put("article", target == null ? null : target.article());
        row.put("contentHash", target == null ? null : target.contentHash());
        row.put("text", passage == null ? null : passage.exact());
        row.set("span", Pieces.orNull(passage, one -> Pieces.span(one.span())));
        row.put("rule", target == null ? null : target.machine().rule());
        row.put("annotator", target == null ? null : target.machine().annotator());
        row.set("was", Pieces.orNull(target == null ? null : target.machine().reading(), CorrectionJson::fix));
        row.set("now", fix(draft.fix()));
        row.put("author", draft.author());
        row.put("reason", draft.reason());
        row.put("made", correction.made().toString());
        row.set(
                "undone",
                Pieces.orNull(
                        correction.undone(),
                        undone -> Pieces.JSON
                                .objectNode()
                                .put("author", undone.author())
                                .put("reason", undone.reason())
                                .put("at", undone.at().toString())));
        return row;
    }

    /// Whether it changes what the machine reads now: it holds, and its passage is still read as a quote or claim.
    ///
    /// @param read null where there is no such article any more, or the correction isn't about one
    static boolean applies(Correction correction, @Nullable AnnotatedDocument read) {
        Target target = correction.draft().target();
        if (!correction.isActive() || target == null) {
            return correction.isActive();
        }
        return read != null
                && (target.passage() == null
                        || Anchoring.of(target.passage(), read).mentionId() != null);
    }

    /// What people did to a quote or claim; null where nobody did anything.
    static JsonNode amendments(List<Amendment> amendments) {
        return amendments.isEmpty()
                ? Pieces.JSON.nullNode()
                : Pieces.array(
                        amendments,
                        one -> Pieces.JSON
                                .objectNode()
                                .put("id", one.correction())
                                .put("kind", one.kind())
                                .put("author", one.author())
                                .put("reason", one.reason())
                                .put("made", one.at())
                                .put("was", one.was()));
    }

    static ObjectNode of(Quality quality, List<Correction> all) {
        ObjectNode row = Pieces.JSON.objectNode();
        long active = all.stream().filter(Correction::isActive).count();
        row.putObject("corrections").put("active", active).put("undone", all.size() - active);
        Map<String, ObjectNode> groups = new TreeMap<>();
        new TreeMap<>(quality.aspects()).forEach((name, share) -> {
            String[] parts = name.split("\\.", 2);
            groups.computeIfAbsent(parts[0], row::putObject).set(parts[1], share(share));
        });
        ObjectNode rules = row.putObject("rules");
        new TreeMap<>(quality.rules()).forEach((rule, share) -> rules.set(rule, share(share)));
        row.put(
                "note",
                "Shares of what people looked at and judged. They judge what catches their eye, so this is no fair"
                        + " sample; figures on annotated sets are in docs/evaluation.md.");
        return row;
    }

    private static ObjectNode share(Quality.Share share) {
        ObjectNode row = Pieces.JSON.objectNode().put("judged", share.judged()).put("right", share.right());
        if (share.judged() == 0) {
            return row.putNull("precision").putNull("interval");
        }
        double[] interval = share.interval();
        row.put("precision", rounded(share.precision()));
        row.putArray("interval").add(rounded(interval[0])).add(rounded(interval[1]));
        return row;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static ObjectNode fix(Fix fix) {
        ObjectNode row = Pieces.JSON.objectNode();
        switch (fix) {
            case Fix.Right right -> {}
            case Fix.NotAQuote absent -> {}
            case Fix.NotAClaim absent -> {}
            case Fix.WrongSpeaker wrong -> row.set("speaker", Pieces.orNull(wrong.speaker(), CorrectionJson::speaker));
            case Fix.WrongNumber wrong ->
                row.put("low", wrong.low()).put("high", wrong.high()).put("about", wrong.about());
            case Fix.WrongCountry wrong -> row.set("countries", Pieces.texts(wrong.countries()));
            case Fix.WrongDate wrong -> row.put("date", wrong.date());
            case Fix.MergeSpeakers merge -> {
                row.set("speakers", Pieces.texts(merge.speakers()));
                row.put("into", merge.into());
            }
            case Fix.SplitSpeaker split -> {
                row.put("speaker", split.speaker()).put("into", split.into());
                row.set("names", Pieces.texts(split.which().names()));
                row.set("articles", Pieces.texts(split.which().articles()));
            }
        }
        return row;
    }

    private static ObjectNode speaker(Speaker speaker) {
        return Pieces.JSON
                .objectNode()
                .put("id", speaker.id())
                .put("name", speaker.name())
                .put("kind", speaker.kind().label())
                .put("role", speaker.role())
                .put("country", speaker.country());
    }
}
