package org.onrecord.correction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How often the machine was right about what people looked at and judged.
///
/// A quote or claim is judged in one respect if somebody put that right or found the whole of it right. People judge
/// what catches their eye, so this is no fair sample of all that was found.
///
/// @param aspects by name: `quotes.found`, `quotes.speaker`, `claims.number` and the like
/// @param rules of quotes and claims that were judged to be there or not, by the rule that found them
public record Quality(Map<String, Share> aspects, Map<String, Share> rules) {
    /// How many were judged, and how many of them are right.
    public record Share(long judged, long right) {
        /// From 0 to 1; 0 where nothing was judged.
        public double precision() {
            return judged == 0 ? 0 : (double) right / judged;
        }

        /// Lower and upper end of the 95 % interval of Wilson's score, which holds for few and for extreme shares too.
        public double[] interval() {
            if (judged == 0) {
                return new double[] {0, 1};
            }
            double z = 1.959964;
            double n = judged;
            double middle = precision() + z * z / (2 * n);
            double half = z * Math.sqrt(precision() * (1 - precision()) / n + z * z / (4 * n * n));
            double scale = 1 + z * z / n;
            return new double[] {Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)};
        }

        Share with(boolean isRight) {
            return new Share(judged + 1, right + (isRight ? 1 : 0));
        }
    }

    private static final Share NONE = new Share(0, 0);

    private static final Map<String, String> QUOTES = aspects("quotes", "found", "speaker", "said");
    private static final Map<String, String> CLAIMS =
            aspects("claims", "found", "claimant", "number", "country", "date");
    private static final Map<String, String> ARTICLES = aspects("articles", "countries", "published");

    /// Counts active corrections; of several on one mention the last verdict on each respect counts.
    public static Quality of(List<Correction> corrections) {
        Map<String, Share> shares = new LinkedHashMap<>();
        List.of(QUOTES, CLAIMS, ARTICLES).forEach(all -> all.values().forEach(name -> shares.put(name, NONE)));
        Map<String, Share> rules = new TreeMap<>();
        Map<String, Judged> all = new LinkedHashMap<>();
        for (Correction correction : corrections) {
            Target target = correction.draft().target();
            if (correction.isActive() && target != null) {
                String id = target.passage() == null
                        ? "article " + target.article()
                        : target.passage().mention();
                all.computeIfAbsent(id, key -> new Judged(target))
                        .add(correction.draft().fix());
            }
        }
        all.values().forEach(one -> one.count(shares, rules));
        return new Quality(Map.copyOf(shares), Map.copyOf(rules));
    }

    private static Map<String, String> aspects(String of, String... names) {
        Map<String, String> aspects = new LinkedHashMap<>();
        for (String name : names) {
            aspects.put(name, of + "." + name);
        }
        return aspects;
    }

    /// The verdicts on one mention or article.
    private static final class Judged {
        private final Target target;
        private final Set<String> wrong = new HashSet<>();
        private boolean right;

        Judged(Target target) {
            this.target = target;
        }

        void add(Fix fix) {
            boolean quote = isQuote();
            switch (fix) {
                case Fix.Right all -> {
                    right = true;
                    wrong.clear();
                }
                case Fix.NotAQuote absent -> wrong.add("found");
                case Fix.NotAClaim absent -> wrong.add("found");
                case Fix.WrongSpeaker speaker -> wrong.add(quote ? "speaker" : "claimant");
                case Fix.WrongNumber number -> wrong.add("number");
                case Fix.WrongCountry country -> wrong.add(target.passage() == null ? "countries" : "country");
                case Fix.WrongDate date -> wrong.add(target.passage() == null ? "published" : quote ? "said" : "date");
                case Fix.MergeSpeakers merge -> {}
                case Fix.SplitSpeaker split -> {}
            }
        }

        private boolean isQuote() {
            return target.passage() != null && target.passage().sort() == Target.Sort.QUOTE;
        }

        private void count(Map<String, Share> shares, Map<String, Share> rules) {
            Map<String, String> aspects = target.passage() == null ? ARTICLES : isQuote() ? QUOTES : CLAIMS;
            Map<String, Boolean> verdicts = new HashMap<>();
            if (right) {
                aspects.keySet().forEach(name -> verdicts.put(name, true));
            }
            if (!wrong.isEmpty() && target.passage() != null) {
                // Whoever puts a part of it right takes the whole for a quote or claim.
                verdicts.put("found", true);
            }
            wrong.forEach(name -> verdicts.put(name, false));
            verdicts.forEach((name, good) ->
                    shares.merge(String.valueOf(aspects.get(name)), NONE.with(good), (a, b) -> a.with(good)));
            Boolean found = verdicts.get("found");
            String rule = target.machine().rule();
            if (found != null && rule != null) {
                rules.merge(rule, NONE.with(found), (a, b) -> a.with(found));
            }
        }
    }
}
