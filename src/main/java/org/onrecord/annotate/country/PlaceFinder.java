package org.onrecord.annotate.country;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.document.PlaceMention;
import org.onrecord.text.TokenizedText;

/// Finds countries and places in whatever form a text names them: by name in several languages, as a people, by capital
/// or seat of government, by region or town.
///
/// A name that can mean several things is read by what stands beside it ("Paris, Texas"; "in Jordan"; "Michael
/// Jordan") and by the countries that the text names plainly. Immutable, safe for any number of threads.
public final class PlaceFinder {
    private final Gazetteer gazetteer;

    private PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Reads its gazetteer from the folder `index-config/`.
    ///
    /// @throws org.onrecord.lexicon.LexiconException naming file, line and rule of a fault in a table
    /// @throws IOException if a table can't be read
    public static PlaceFinder load(Path indexConfig) throws IOException {
        return new PlaceFinder(GazetteerTables.load(indexConfig));
    }

    /// Sorted, not overlapping.
    ///
    /// @param language ISO 639-1 of the text; `und` where it isn't known
    public List<PlaceMention> find(TokenizedText text, String language) {
        boolean caseless = isInCapitals(text);
        Gazetteer names = gazetteer.in(language);
        return new PlaceReader(names, text, caseless).read(CandidateScan.of(names, text, caseless));
    }

    /// Whether the text is in capitals throughout, as old wire copy is; a few words are too little to tell.
    private static boolean isInCapitals(TokenizedText text) {
        int upper = 0;
        int lower = 0;
        for (int token = 0; token < text.tokenCount(); token++) {
            if (lower > text.text().length() / 5) {
                return false;
            }
            String form = text.form(token);
            for (int i = 0; i < form.length(); i++) {
                char c = form.charAt(i);
                upper += Character.isUpperCase(c) ? 1 : 0;
                lower += Character.isLowerCase(c) ? 1 : 0;
            }
        }
        return upper > 60 && upper > 4 * lower;
    }
}
