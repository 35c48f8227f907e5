package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Found;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Finds places that the gazetteer does not know, where the text itself says where they lie: "in Millbrook, Ky.",
/// "Tarrow County", and the abbreviated state itself.
final class UnlistedPlaces {

    private final TokenizedText text;
    private final Gazetteer gazetteer;
    private final Bearings bearings;
    private final Surroundings surroundings;
    private final TextEvidence evidence;
    private final FreeNames names;
    private final Map<String, Place> learned = new HashMap<>();
    private final List<PlaceMention> found = new ArrayList<>();

    UnlistedPlaces(TokenizedText text, Gazetteer gazetteer, Surroundings surroundings, TextEvidence evidence) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.bearings = new Bearings(gazetteer, text, false);
        this.surroundings = surroundings;
        this.evidence = evidence;
        this.names = new FreeNames(text, surroundings);
    }

    /// In no order; beside the candidates that were found to mean something.
    List<PlaceMention> find(Qualifiers qualifiers, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            names.take(candidate.from(), candidate.to());
        }
        Sign[] signs = signs();
        for (int i = 1; i < text.tokenCount(); i++) {
            located(i, signs[text.typeOf(i)], qualifiers);
        }
        for (int i = 1; i < text.tokenCount(); i++) {
            described(i, signs[text.typeOf(i)]);
        }
        repeat();
        return found;
    }

    /// What each type of token begins here.
    private Sign[] signs() {
        Sign[] signs = new Sign[text.typeCount()];
        for (int type = 0; type < signs.length; type++) {
            String lower = text.typeLower(type);
            signs[type] =
                    gazetteer.context().quarter().contains(lower) ? Sign.QUARTER : Sign.of(text.typeForm(type), lower);
        }
        return signs;
    }

    private void located(int i, Sign sign, Qualifiers qualifiers) {
        switch (sign) {
            case COMMA -> {
                if (i + 1 < text.tokenCount()) {
                    Place qualifier = qualifiers.behind(i);
                    behindComma(i, qualifier == null ? bearings.behind(i) : qualifier);
                }
            }
            case IN -> {
                if (text.isCapitalized(i - 1)) {
                    located(i, bearings.behind(i));
                }
            }
            case COUNTY -> {
                if (text.isCapitalized(i)) {
                    county(i);
                }
            }
            case COUNTIES -> counties(i);
            case DASH -> dateline(i);
            case DOTTED -> {
                if (!names.isTaken(i)) {
                    state(i);
                }
            }
            case OF, NEAR, QUARTER, REFUGEE, NONE -> {}
        }
    }

    private void described(int i, Sign sign) {
        switch (sign) {
            case OF -> {
                if (gazetteer.context().area().contains(text.lower(i - 1))) {
                    listed(i + 1);
                }
            }
            case NEAR -> {
                if (isEnd(names.nameEnd(i + 1))) {
                    described(i + 1, names.nameEnd(i + 1));
                }
            }
            case QUARTER -> {
                if (text.isCapitalized(i - 1)) {
                    described(names.nameStart(i), i);
                }
            }
            case REFUGEE -> {
                if (i + 1 < text.tokenCount() && text.lower(i + 1).equals("camp")) {
                    described(names.nameStart(i), names.nameStart(i) < i ? i + 2 : i);
                }
            }
            case COMMA, IN, COUNTY, COUNTIES, DASH, DOTTED, NONE -> {}
        }
    }

    private void behindComma(int comma, @Nullable Place qualifier) {
        Place state = gazetteer.shortState(text.form(comma + 1));
        boolean known = state != null && text.isCapitalized(comma - 1);
        boolean dotted = comma + 2 < text.tokenCount()
                && text.form(comma + 2).equals(".")
                && text.start(comma + 2) == text.end(comma + 1);
        if (state != null && known && (dotted || !names.isTaken(comma + 1))) {
            add(comma + 1, comma + 2, state, "place.state-abbreviated");
        }
        located(comma, qualifier);
    }

    /// A name that ends before `comma`, behind which the text says where it lies.
    private void located(int comma, @Nullable Place qualifier) {
        if (qualifier == null || names.isTaken(comma - 1) || !names.isNameWord(comma - 1)) {
            return;
        }
        int from = comma - 1;
        while (from > 0
                && comma - from < FreeNames.LONGEST
                && names.isNameWord(from - 1)
                && !names.isTaken(from - 1)
                && text.sentenceOf(from - 1) == text.sentenceOf(from)) {
            from--;
        }
        boolean opens = from == text.sentenceStart(text.sentenceOf(from));
        boolean placed = surroundings.hasPlaceWord(from, comma);
        if (placed || (opens && qualifier.form() == Form.REGION)) {
            String printed = text.span(from, comma).of(text.text());
            String name = Printed.isShouted(printed) ? Printed.titled(printed) : printed;
            Place place = Qualifiers.unlisted(name, qualifier);
            if (placed) {
                learned.putIfAbsent(printed, place);
                learned.putIfAbsent(name, place);
            }
            add(from, comma, place, "place.unlisted");
        }
    }

    /// A name that only a word beside it tells to be a place; it lies in the country that the text is about.
    private void described(int from, int to) {
        if (from < to && !names.isTaken(from) && !gazetteer.context().after().contains(text.lower(to - 1))) {
            String name = text.span(from, to).of(text.text());
            Place place = new Place(Form.SETTLEMENT, name, evidence.mostNamed(), "", 4);
            learned.putIfAbsent(name, place);
            add(from, to, place, "place.described");
        }
    }

    /// "the suburbs of Kirna, Old Mill and Tarrow"; known ones among them say nothing of the others.
    private void listed(int from) {
        Place town = bearings.before(from);
        for (FreeNames.Words word : names.list(from)) {
            if (town != null && !names.isTaken(word.from())) {
                String name = text.span(word.from(), word.to()).of(text.text());
                Place place = Qualifiers.unlisted(name, town);
                learned.putIfAbsent(name, place);
                add(word.from(), word.to(), place, "place.described");
            } else {
                described(word.from(), word.to());
            }
        }
    }

    /// Whether nothing at `token` goes on with the name before it.
    private boolean isEnd(int token) {
        if (token >= text.tokenCount() || !text.isWord(token)) {
            return true;
        }
        String next = text.lower(token);
        return next.equals("in") || next.equals("on") || next.equals("and") || next.equals("where");
    }

    private void county(int at) {
        int from = at;
        while (from > 0
                && at - from < FreeNames.LONGEST - 1
                && names.isNameWord(from - 1)
                && text.sentenceOf(from - 1) == text.sentenceOf(at)) {
            from--;
        }
        if (from < at && !names.isTaken(at)) {
            String name = text.span(from, at + 1).of(text.text());
            add(from, at + 1, new Place(Form.REGION, name, evidence.countyCountry(), "", 4), "place.county");
        }
    }

    /// "Tarrow, Lanville and Post counties".
    private void counties(int at) {
        int to = at;
        boolean joined = true;
        while (joined) {
            // "Washington" in such a list is a name that the gazetteer has.
            int from = names.isTaken(to - 1) ? to - 1 : names.nameStart(to);
            if (from == to || !text.isCapitalized(from)) {
                return;
            }
            String name = text.span(from, to).of(text.text());
            if (!names.isTaken(to - 1)) {
                add(from, to, new Place(Form.REGION, name, evidence.countyCountry(), "", 4), "place.county");
            }
            String joint = text.lower(from - 1);
            joined = from > 1 && (joint.equals("and") || joint.equals(","));
            to = from - 1 - (joint.equals("and") && text.form(from - 2).equals(",") ? 1 : 0);
        }
    }

    /// "BANTAM — A mason was arraigned": what opens a sentence in capitals before a dash.
    private void dateline(int dash) {
        int from = text.sentenceStart(text.sentenceOf(dash));
        boolean name = dash > from && dash - from < FreeNames.LONGEST;
        for (int i = from; i < dash; i++) {
            name &= names.isNameWord(i)
                    && Printed.isShouted(text.form(i))
                    && !names.isTaken(i)
                    && !gazetteer.context().heading().contains(text.lower(i));
        }
        boolean space = dash + 1 < text.tokenCount() && text.start(dash) > text.end(dash - 1);
        String country = evidence.mostNamed();
        if (name && space && country != null) {
            String printed = text.span(from, dash).of(text.text());
            Place place = new Place(Form.SETTLEMENT, Printed.titled(printed), country, "", 4);
            learned.putIfAbsent(printed, place);
            learned.putIfAbsent(place.name(), place);
            add(from, dash, place, "place.dateline");
        }
    }

    /// "S.C." and "N.J." by themselves; a word cut short needs its town.
    private void state(int at) {
        Place state = gazetteer.shortState(text.form(at));
        if (state != null) {
            add(at, at + 1, state, "place.state-abbreviated");
        }
    }

    /// The same names where they stand alone; all of them are capitalised.
    private void repeat() {
        if (learned.isEmpty()) {
            return;
        }
        for (int i = 0; i < text.tokenCount(); i++) {
            for (int length = FreeNames.LONGEST; length > 0 && text.isCapitalized(i) && !names.isTaken(i); length--) {
                Place place = i + length > text.tokenCount()
                        ? null
                        : learned.get(text.span(i, i + length).of(text.text()));
                if (place != null && !surroundings.isInsideName(i, i + length)) {
                    add(i, i + length, place, "place.unlisted");
                }
            }
        }
    }

    private void add(int from, int to, Place place, String rule) {
        names.take(from, to);
        found.add(new PlaceMention(
                text.span(from, to), place.form(), place.name(), place.country(), new Found(rule, 0.7)));
    }
}
