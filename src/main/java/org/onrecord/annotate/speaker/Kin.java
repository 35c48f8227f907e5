package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Reads relatives who share one printed family name: of "Edo and Pala Karsi" Edo is a Karsi too, if the article speaks
/// of the Karsis or of the Karsi brothers.
final class Kin {
    private static final Set<String> KIN = Set.of(
            "brother", "brothers", "sister", "sisters", "siblings", "family", "couple", "twins", "cousins", "parents");

    private final TokenizedText text;

    Kin(TokenizedText text) {
        this.text = text;
    }

    /// Those whose family name stands only behind the other's given name.
    ///
    /// @param mentions of whole names
    /// @param quoted for each token whether it is inside a direct quotation
    List<PersonMention> of(List<PersonMention> mentions, boolean[] quoted) {
        List<PersonMention> kin = new ArrayList<>();
        for (PersonMention mention : mentions) {
            int given = mention.token() - 2;
            boolean pair = mention.name().isFull()
                    && given >= 0
                    && text.lower(given + 1).equals("and")
                    && NameWords.isNamePart(text, given)
                    && (given == 0 || !NameWords.isNamePart(text, given - 1));
            String printed = mention.name().printed();
            String family = printed.substring(printed.lastIndexOf(' ') + 1);
            if (pair && isFamily(family)) {
                PersonName name = PersonName.of(text.form(given) + " " + family);
                kin.add(new PersonMention(given, given + 1, name, "", quoted[given], false));
            }
        }
        return kin;
    }

    private boolean isFamily(String name) {
        for (int i = 0; i < text.tokenCount(); i++) {
            String form = text.form(i);
            boolean of = form.equals(name) && i + 1 < text.tokenCount() && KIN.contains(text.lower(i + 1));
            if (of || form.equals(name + "s")) {
                return true;
            }
        }
        return false;
    }
}
