package org.onrecord.annotate.country;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.PlaceMention;
import org.onrecord.text.TokenizedText;

final class PlaceFinderTest {
    private static final PlaceFinder FINDER = load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # names, peoples, capitals and seats
            Troops from Azerbaijan shelled the hamlet.                   | Azerbaijan=AZ
            The Azeri minister met two Armenians.                        | Azeri=AZ Armenians=AM
            Baku and Yerevan blamed each other.                          | Baku=AZ Yerevan=AM
            The Kremlin and the White House declined to comment.         | Kremlin=RU White_House=US
            Talks between the U.S. and the UK stalled, the US said.      | U.S.=US UK=GB US=US
            He told us to wait, and us only.                             |
            Russian-backed units and an Armenian-Azerbaijani panel met.  | Russian=RU Armenian=AM Azerbaijani=AZ
            A Geneva-based firm and the Baku-born poet met.              | Geneva=CH Baku=AZ
            A New York-based firm met a home-based nurse.                | New_York=US
            # towns and regions
            Rockets fell on Ganja and near Fizuli.                       | Ganja=AZ Fizuli=AZ
            Fighting reached Chechnya and Xinjiang.                      | Chechnya=RU Xinjiang=CN
            # disputed places count under none
            Shelling hit Stepanakert in Nagorno-Karabakh.                | Stepanakert=- Nagorno-Karabakh=-
            Ferries to Crimea were halted.                               | Crimea=-
            # a qualifier decides
            A man from Paris, Texas, was held.                           | Paris=US Texas=US
            The shop in Moscow, Idaho, closed.                           | Moscow=US Idaho=US
            They left Paris and Moscow at dawn.                          | Paris=FR Moscow=RU
            Police in Springfield, Ill., found it.                       | Springfield=US Ill=US
            # so does the text itself for a town that no list knows, wherever it comes again
            A fire in Tarnbrook, Ky., spread. Crews left Tarnbrook at noon. | Tarnbrook=US Ky=US Tarnbrook=US
            The Dunmere County sheriff spoke.                            | Dunmere_County=US
            A Regina teenager won.                                       | Regina=CA
            The coach and Regina Holt won.                               |
            # a word beside it tells that a name is a place's, in the country that the text is about
            Shells hit the town of Vodenice in Bosnia.                   | Vodenice=BA Bosnia=BA
            A car blew up in Iraq's Karsand neighborhood, near Tel Ozan. | Iraq=IQ Karsand=IQ Tel_Ozan=IQ
            Tents burned in the Oram Dal refugee camp in Iraq.           | Oram_Dal_refugee_camp=IQ Iraq=IQ
            They met near Christmas Eve and spoke of a Catholic village. |
            # a better known place beside it tells which one is meant, wherever it comes again
            A barn in Edmonton burned.                                   | Edmonton=CA
            A barn in Edmonton, south of Cairns, burned.                 | Edmonton=AU Cairns=AU
            A barn in Edmonton, 15 km south of Cairns, burned. Edmonton wept. | Edmonton=AU Cairns=AU Edmonton=AU
            A barn in Moscow, south of Cairns, burned.                   | Moscow=RU Cairns=AU
            A ferry left Orlebeck, a suburb of Brisbane.                 | Orlebeck=AU Brisbane=AU
            Floods hit a farm outside Orlebeck in far north Queensland.  | Orlebeck=AU Queensland=AU
            # several small towns of one state, by nothing but their courts
            A Danbury baker was brought to New Milford to be charged.    | Danbury=US New_Milford=US
            A Danbury Hastings was brought to Ashcombe Milford.          |
            # small towns of 1,000 people and more, in a country or state that the text names
            Floods hit a farm in Coolum Beach, she said in Australia. | Coolum_Beach=AU Australia=AU
            Floods hit a farm in Coolum Beach.                       |
            Kate Powderly, a lawyer for the town of Orlebeck in Texas, wept. Powderly sat down. | Orlebeck=US Texas=US
            # a direction before a town that has no such part; what only begins like one
            A barn in South Houston's dock and in West Brisbane burned. | Houston=US Brisbane=AU
            # parts of a town, listed; districts of London where something British is named
            A barn in the Cairns suburbs of Edmonton, Orlebeck and Vanstead burned. | Cairns=AU Edmonton=AU Orlebeck=AU Vanstead=AU
            The towns of Orlebeck and Tarnfold in Queensland were cut off. | Orlebeck=AU Tarnfold=AU Queensland=AU
            Crews from Hornsey and Edmonton are Britain's best.      | Hornsey=GB Edmonton=GB Britain=GB
            # a province cut short that is also a plain word
            She was born in Churchill, Man. her mother said in Toronto. | Churchill=CA Man=CA Toronto=CA
            # an institution of a town
            Steps of the Vancouver Art Gallery were wet.             | Vancouver=CA
            # a list goes on
            Crews left Houston, Shreveport and Tyler.                    | Houston=US Shreveport=US Tyler=US
            Farmers of Tarrow, Ohio and Lanville counties met in Texas.  | Tarrow=US Ohio=US Lanville=US Texas=US
            # a state cut short, a town in capitals at the top
            The N.J. coast and the U.S. navy.                            | N.J.=US U.S.=US
            ORLEBECK — Rain fell on Texas. Roads in Orlebeck closed.     | ORLEBECK=US Texas=US Orlebeck=US
            DETROIT The maker of cars closed a plant.                    | DETROIT=US
            # the state, the country and the man
            The bus left Atlanta for Savannah, Georgia, on the way to Florida. | Atlanta=US Savannah=US Georgia=US Florida=US
            Russia and Georgia agreed to talk.                           | Russia=RU Georgia=GE
            A camp in Jordan took in 300 people.                         | Jordan=JO
            The coach praised Michael Jordan again.                      |
            The carpenter Chad Milton fled to Chad.                      | Chad=TD
            # what only holds a place
            She wrote for the New York Times.                            |
            A Washington Post reporter asked.                            |
            Wild turkey and a guinea pig were on the menu.               |
            The Minsk Group met in Geneva.                               | Geneva=CH
            # capitals throughout are told by the dateline alone
            BAKU (Agency) - The army advanced.                           | BAKU=AZ
            """)
    void readsAName(String sentence, String expected) {
        assertEquals(expected == null ? "" : expected, reading(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Россия и Азербайджан ведут переговоры.           | Россия=RU Азербайджан=AZ
            Ermenistan ile Azerbaycan arasında çatışma.      | Ermenistan=AM Azerbaycan=AZ
            L’Arménie et l'Azerbaïdjan négocient.            | Arménie=AM Azerbaïdjan=AZ
            Aserbaidschan und Armenien verhandeln.           | Aserbaidschan=AZ Armenien=AM
            В Азербайджане и Армении сообщили о погибших армянских солдатах. | Азербайджане=AZ Армении=AM армянских=AM
            Турецкие и российские военные прибыли в Сирию. | Турецкие=TR российские=RU Сирию=SY
            Ermenistan'da üç Ermeni asker öldü. | Ermenistan=AM Ermeni=AM
            Հայաստանի և Ադրբեջանի միջև | Հայաստանի=AM Ադրբեջանի=AZ
            Des soldats arméniens et azerbaïdjanais ont été tués. | arméniens=AM azerbaïdjanais=AZ
            Armenische und aserbaidschanische Soldaten starben. | Armenische=AM aserbaidschanische=AZ
            Murieron tres soldados armenios y dos azerbaiyanos. | armenios=AM azerbaiyanos=AZ
            Հայաստան և Ադրբեջան                              | Հայաստան=AM Ադրբեջան=AZ
            # towns, in the forms that a sentence gives them
            Взрывы слышны в Харькове и под Гянджой.          | Харькове=UA Гянджой=AZ
            Bakü ve Gence'de sirenler çaldı.                 | Bakü=AZ Gence=AZ
            Des tirs près de Bakou et à Bassora.             | Bakou=AZ Bassora=IQ
            Schüsse fielen in Kiew und Charkiw.              | Kiew=UA Charkiw=UA
            Hubo disparos en Ganyá y en Moscú.               | Ganyá=AZ Moscú=RU
            Կրակոցներ Երևանում և Գանձակում։                  | Երևանում=AM Գանձակում=AZ
            """)
    void readsOtherLanguages(String sentence, String expected) {
        assertEquals(expected, reading(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a name of another language is one in that language alone, unless English has no such letters
            en | Shots were heard on Corra Island.                    | ''
            de | Island und Polen stimmten dagegen.                   | Island=IS Polen=PL
            en | The ferry to Türkiye left at noon.                   | Türkiye=TR
            en | A reader in Österreich wrote to us.                  | Österreich=AT
            # a dateline's town is known from there on, by its usual spelling
            en | TARNVELO, Bulgaria — Two men left Tarnvelo on foot.   | TARNVELO=BG Bulgaria=BG Tarnvelo=BG
            """)
    void readsNamesInTheirLanguage(String language, String sentence, String expected) {
        assertEquals(expected, reading(sentence, language));
    }

    /// The country written into a disputed place's row holds for the towns within it too.
    @Test
    void countsADisputedPlaceWhereTheTableSays(@TempDir Path folder) throws IOException {
        Path tables = Path.of(System.getProperty("onrecord.home", "."), "index-config");
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tsv")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path disputed = folder.resolve("disputed-places.tsv");
        Files.writeString(
                disputed, Files.readString(disputed).replace("\nNagorno-Karabakh\t\t\t", "\nNagorno-Karabakh\t\tAZ\t"));
        String sentence = "Shelling hit Stepanakert in Nagorno-Karabakh.";
        assertEquals(
                List.of("AZ DISPUTED", "AZ DISPUTED"),
                PlaceFinder.load(folder).find(TokenizedText.of(sentence), "en").stream()
                        .map(place -> place.country() + " " + place.form())
                        .toList());
    }

    private static String reading(String sentence) {
        return reading(sentence, "und");
    }

    private static String reading(String sentence, String language) {
        List<PlaceMention> found = FINDER.find(TokenizedText.of(sentence), language);
        return found.stream()
                .map(place -> place.span().of(sentence).replace(' ', '_') + "="
                        + (place.country() == null ? "-" : place.country()))
                .collect(Collectors.joining(" "));
    }

    private static PlaceFinder load() {
        try {
            return PlaceFinder.load(Path.of(System.getProperty("onrecord.home", "."), "index-config"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
