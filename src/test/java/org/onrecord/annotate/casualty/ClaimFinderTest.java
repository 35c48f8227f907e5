package org.onrecord.annotate.casualty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.document.Claim;
import org.onrecord.document.DateMention;
import org.onrecord.document.Found;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Provenance;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quantity;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

final class ClaimFinderTest {
    private static ClaimFinder finder;

    @BeforeAll
    static void load() throws IOException {
        finder = ClaimFinder.load(Path.of("index-config"));
    }

    /// A claim reads as harm, low..high, `~` for an approximation, `part`, and its status if it is not asserted.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # passive, with every bound
            At least 13 people were killed in Orven.                       | killed 13..
            More than 40 villagers were wounded.                           | injured 41..
            Up to 20 miners were killed.                                   | killed ..20
            Fewer than 10 soldiers were wounded.                           | injured ..9
            Nearly 50 civilians were killed.                               | killed 50..50 ~
            Between six and eight guards were injured.                     | injured 6..8
            Two or three sailors were killed.                              | killed 2..3
            3 lakh people were displaced.                                  | displaced 300000..300000
            Dozens of mourners have been killed.                           | killed 24..
            Several nurses were wounded.                                   | injured ..
            No one was hurt.                                               | injured 0..0
            A soldier was killed near the dam.                             | killed 1..1
            His brother was killed.                                        | killed 1..1
            # digits with every separator; halves
            1 280 soldiers were killed.                                    | killed 1280..1280
            1'280 soldiers were killed.                                    | killed 1280..1280
            On May 1 280 soldiers were killed.                             | killed 280..280
            12,00,000 people were displaced.                               | displaced 1200000..1200000
            Two and a half million people were displaced.                  | displaced 2500000..2500000
            # one person each
            A man, woman and child were rushed to hospital.                | injured 1..1; injured 1..1; injured 1..1
            A teacher and mother of two was killed.                        | killed 1..1
            # as many times as it was done
            Two men were charged with a double murder.                     | killed 2..2
            Police look into a quadruple shooting and a triple homicide.   | injured 4..4; killed 3..3
            # intransitive
            Eleven dockers died in Orven.                                  | killed 11..11
            1,280 fighters lost their lives.                               | killed 1280..1280
            Both later died.                                               | killed 2..2
            104 soldiers and 13 farmers have died in Velmark.              | killed 104..104; killed 13..13
            One of the three guards died.                                  | killed 1..1 part
            They learned how three dockers were killed.                    | killed 3..3
            Both guards are expected to survive.                           | injured 2..2
            Eleven guards were treated and released.                       | injured 11..11
            The blast injured from 50 to more than 80 dockers.             | injured 50..
            Six guards were shot, two of them fatally.                     | injured 6..6; killed 2..2 part
            The number of the deceased dockers was 16.                     | killed 16..16
            The fatality and injury range was put at 2-4.                  | killed 2..4; injured 2..4
            The injury range was put at 2-2.                               | injured 2..2
            # elliptical and gapped
            41 bakers were killed and 207 wounded.                         | killed 41..41; injured 207..207
            The raid left three dead and more than 100 wounded.            | killed 3..3; injured 101..
            The blasts killed 130 in Orven and 32 in Lasko.                | killed 130..130; killed 32..32
            # active and participial
            A car bomb killed 11 people and wounded 21.                    | killed 11..11; injured 21..21
            A shell hit the market, killing at least 26 people.            | killed 26..
            Snipers shot dead 14 marchers.                                 | killed 14..14
            The fire claimed more than 200 lives.                          | killed 201..
            The flood took the lives of 49 pupils.                         | killed 49..49
            She lost her son in the shelling.                              | killed 1..1
            Gunmen killed Mayor Ivo Brandt and two others.                 | killed 2..2
            Police shot a gunman to death.                                 | killed 1..1
            Paramedics rushed four teenagers to Orven General Hospital.    | injured 4..4
            Three guards were taken to the hospital.                       | injured 3..3
            Eight miners sustained burns.                                  | injured 8..8
            The mayor was killed along with two bodyguards.                | killed 2..2
            Five dockers travelling to Lasko were wounded.                 | injured 5..5
            The shells left both husband and wife dead.                    | killed 2..2
            # captured, missing, displaced
            12 sailors were taken hostage.                                 | captured 12..12
            A fisherman is still missing.                                  | missing 1..1
            Tens of thousands of villagers fled.                           | displaced 20000..
            # nominal
            The number of people killed this month rose to 441.            | killed 441..441
            There were no immediate reports of casualties.                 | casualties 0..0
            The bodies of the four nurses were flown home.                 | killed 4..4
            The killing of 19 people shook the town.                       | killed 19..19
            The death toll rose to 37.                                     | killed 37..37
            Officials counted 67 deaths.                                   | killed 67..67
            Three casualties lay on the ground.                            | casualties 3..3
            # parts
            13 people, including two children, were killed.                | killed 13..13; killed 2..2 part
            Two nurses were among the 13 people killed.                    | killed 2..2 part; killed 13..13
            The dead included three guards.                                | killed 3..3
            About 900 people fled, many of them farmers.                   | displaced 900..900 ~; displaced .. part
            4,317 deaths since May, 957 of them since June.                | killed 4317..4317; killed 957..957 part
            Of the 957 people killed, 119 were women.                      | killed 957..957; killed 119..119 part
            Twelve of the dead were cooks.                                 | killed 12..12 part
            One of 26 people killed has been named.                        | killed 26..26
            Four of the five nurses were shot to death.                    | killed 4..4 part
            Four boys between ages 12 and 16 were wounded.                 | injured 4..4
            # case does not matter
            SIX PRIESTS AND TWO COOKS WERE MURDERED TODAY.                 | killed 6..6; killed 2..2
            THE MURDER OF THE SIX PRIESTS WAS CONDEMNED.                   | killed 6..6
            # a number that is put right is not claimed; who one of the dead was is no number
            Fourteen rebels, not nearly 30, were killed.                   | killed 14..14
            Two nurses, not one, died.                                     | killed 2..2
            The dead reporter was a photographer.                          | ''
            The shells left a husband and wife dead.                       | killed 2..2
            All three gunmen died.                                         | killed 3..3
            The shelling brought the toll this month to 441.               | killed 441..441
            The gunmen killed a guard and fled.                            | killed 1..1
            Estimates of the dead range from 42 to more than 60.           | killed 42..
            The number of dead climbed past 300.                           | killed 301..
            Five of the wounded later died.                                | killed 5..5 part
            A mother of three was shot dead.                               | killed 1..1
            2 crore people were displaced and over 1.5 lakh injured.       | displaced 20000000..20000000; injured 150001..
            Three miners were discovered dead.                             | killed 3..3
            Gunfire struck the mayor and three others.                     | injured 3..3
            # ages between the number and the verb; a number spelt out
            Five pupils – ages 11 to 15 – were shot.                       | injured 5..5
            Three other bakers, ages 25, 26 and 33, were injured.          | injured 3..3
            Three dockers, a man, a girl and a boy, were all rushed to hospital. | injured 3..3
            Two brothers, one of them a child, were reportedly hurt.       | injured 2..2; injured 1..1 part
            Nine people, including three from one family, died.            | killed 9..9; killed 3..3 part
            # denied
            The army denied that 12 of its soldiers had been killed.       | killed 12..12 denied
            The ministry denied the reports that 30 guards died.           | killed 30..30 denied
            The mayor dismissed social media claims of 80 deaths.          | killed 80..80 denied
            He denied any part in the bombing that killed 14 people.       | killed 14..14
            # a range over two bounds
            At least one but possibly up to 12 villagers were killed.             | killed 1..12
            Eight and perhaps as many as ten miners died.                         | killed 8..10
            The blast killed five and up to 10 were wounded.                      | killed 5..5; injured ..10
            # the harm behind "with"; one death
            Nine people were treated, three of them boys with minor injuries.     | injured 9..9; injured 3..3 part
            One man was fatally wounded, and three others with serious injuries.  | killed 1..1; injured 3..3
            The clinic tallied eight villagers as having been killed.             | killed 8..8
            The list names 12 sailors as missing.                                 | missing 12..12
            He served 12 people as well.                                          | ''
            There was one civilian death and two villagers injured.               | killed 1..1; injured 2..2
            # hypothetical
            The plan could kill thousands of people.                       | killed 2000.. hypothetical
            """)
    void readsClaims(String sentence, String claims) {
        assertEquals(claims, read(sentence));
    }

    /// Of two numbers of one verb each has the place behind it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The attacks killed 130 in Paris and 32 in Brussels. | 130 Paris, 32 Brussels
            Shells killed 6 in Paris and wounded 9 in Brussels. | 6 Paris, 9 Brussels
            # what was struck is where it happened
            Rockets struck the port city of Paris, killing 30. Shells killed two in Brussels. | 30 Paris, 2 Brussels
            He spoke of Paris. The blast killed 30 and two men were hurt in Brussels. | 30 Brussels, 2 Brussels
            """)
    void givesEachNumberItsPlace(String sentence, String placed) {
        List<PlaceMention> places = Stream.of("Paris", "Brussels")
                .map(name -> new PlaceMention(
                        new Span(sentence.indexOf(name), sentence.indexOf(name) + name.length()),
                        PlaceMention.Form.CAPITAL,
                        name,
                        null,
                        new Found("test", 1)))
                .toList();
        List<Claim> claims = finder.find(
                document(sentence, "en"),
                TokenizedText.of(sentence),
                new ClaimFinder.Context(List.of(), places, List.of()));
        assertEquals(
                placed,
                claims.stream()
                        .map(claim -> claim.quantity().low() + " "
                                + Objects.requireNonNull(claim.setting().place())
                                        .value())
                        .collect(Collectors.joining(", ")));
    }

    /// What is no claim.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The 54-year-old minister died.
            He was killed in 1998.
            She was killed on 5 January.
            John Dorn, 34, was killed.
            Two villages were hit 12 km from the border.
            More than 100 rescuers searched the ruins.
            Nearly 4,000 recruits joined the war after the killings.
            The attack killed hopes of peace in 3 provinces.
            He died 12 years ago.
            Prices killed demand by 20 percent.
            Ten people were not killed.
            The 9/11 attacks killed his career.
            She spent $300 on the wounded dog.
            The agency sent $1.4 billion in payments to dead people.
            Rebels fired 12 rockets at a captured tank.
            Children under 18 were hurt.
            Police arrested 12 people.
            The killer was sentenced to 30 years.
            Protests followed the May 25 death of the driver.
            He is held for attempted double murder.
            They rented a double room near the murder scene.
            """)
    void findsNothing(String sentence) {
        assertEquals("", read(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | В посёлке погибли 12 человек, ещё 30 получили ранения.     | killed 12..12; injured 30..30
            ru | Убиты не менее четырёх солдат.                             | killed 4..
            ru | Число погибших в шахте Дорн выросло до 19.                 | killed 19..19
            ru | Министерство опровергло сообщения о гибели 20 человек.     | killed 20..20 denied
            de | Das Ministerium bestritt, dass neun Menschen ums Leben kamen. | killed 9..9 denied
            fr | L’armée dément que 12 civils aient été tués.               | killed 12..12 denied
            tr | Bakanlık, 14 kişi öldü haberini yalanladı.                 | killed 14..14 denied
            ru | В 2011 году построили 12 домов.                            | ''
            ru | Ему 34 года, он ранен не был.                              | ''
            tr | Saldırıda en az 14 kişi öldü, 22 kişi yaralandı.           | killed 14..; injured 22..22
            tr | Ölü sayısı 31’e çıktı.                                     | killed 31..31
            tr | Toplantı 12 Mayıs günü 3 saat sürdü.                       | ''
            fr | L’explosion a fait 12 morts et une trentaine de dégâts.    | killed 12..12
            fr | Plus de 40 personnes ont été blessées et deux soldats tués. | injured 41..; killed 2..2
            fr | Le pont, long de 300 mètres, a été rouvert le 10 mai.      | ''
            de | Drei Soldaten wurden getötet und elf verletzt.             | killed 3..3; injured 11..11
            de | Bei dem Unglück kamen neun Menschen ums Leben.             | killed 9..9
            de | Vor 20 Jahren starb der Maler.                             | ''
            es | Al menos 15 personas murieron y 40 resultaron heridas.     | killed 15..; injured 40..40
            es | La cifra de muertos subió a 27.                            | killed 27..27
            es | El tren recorre 300 kilómetros en dos horas.               | ''
            hy | Պայթյունից զոհվել է 5 զինծառայող, 7-ը վիրավորվել են։        | killed 5..5; injured 7..7
            hy | Հանդիպումը կայացավ մարտի 14-ին։                            | ''
            # ten plain forms of each language
            ru | Погибло 17 человек, более 40 пострадали.                    | killed 17..17; injured 41..
            ru | В результате взрыва убито трое военных.                     | killed 3..3
            ru | Двое мирных жителей были ранены.                            | injured 2..2
            ru | Число жертв возросло до 25.                                 | killed 25..25
            ru | Снаряд убил двух детей и ранил ещё пятерых.                 | killed 2..2; injured 5..5
            ru | Около 100 солдат погибли за сутки.                          | killed 100..100 ~
            ru | До 20 человек получили ранения.                             | injured ..20
            ru | Десятки человек погибли.                                    | killed 24..
            ru | Скончались два человека.                                    | killed 2..2
            ru | Никто не пострадал.                                         | injured 0..0
            tr | Patlamada üç asker şehit oldu, beş asker yaralandı.         | killed 3..3; injured 5..5
            tr | 12 sivil hayatını kaybetti.                                 | killed 12..12
            tr | Saldırıda 4 kişi hayatını kaybetti, 9 kişi yaralı.          | killed 4..4; injured 9..9
            tr | 20’den fazla kişi öldü.                                     | killed 21..
            tr | Yaklaşık 50 kişi yaralandı.                                 | injured 50..50 ~
            tr | Can kaybı 45’e yükseldi.                                    | killed 45..45
            tr | İki çocuk öldürüldü.                                        | killed 2..2
            tr | Onlarca kişi öldü.                                          | killed 24..
            tr | Yaralı sayısı 60’a çıktı.                                   | injured 60..60
            tr | Kazada kimse yaralanmadı.                                   | injured 0..0
            fr | Sept personnes ont été tuées et treize blessées.            | killed 7..7; injured 13..13
            fr | Le bilan s’élève à 45 morts.                                | killed 45..45
            fr | L’attaque a tué six soldats.                                | killed 6..6
            fr | Trois civils sont morts.                                    | killed 3..3
            fr | Au moins 20 personnes ont perdu la vie.                     | killed 20..
            fr | Une vingtaine de personnes ont été blessées.                | injured 20..20 ~
            fr | Des dizaines de personnes ont été tuées.                    | killed 24..
            fr | Plus de cent civils ont péri.                               | killed 101..
            fr | L’explosion a blessé une trentaine de passants.             | injured 30..30 ~
            fr | Personne n’a été blessé.                                    | injured 0..0
            de | Bei dem Angriff starben zwölf Menschen.                     | killed 12..12
            de | Mindestens 30 Menschen wurden verletzt.                     | injured 30..
            de | Die Zahl der Toten stieg auf 41.                            | killed 41..41
            de | Mehr als 100 Zivilisten wurden getötet.                     | killed 101..
            de | Sechs Soldaten kamen ums Leben, neun wurden verwundet.      | killed 6..6; injured 9..9
            de | Es gab 14 Tote und 20 Verletzte.                            | killed 14..14; injured 20..20
            de | Rund 50 Menschen wurden verletzt.                           | injured 50..50 ~
            de | Der Angriff tötete fünf Polizisten.                         | killed 5..5
            de | Dutzende Menschen starben.                                  | killed 24..
            de | Niemand wurde verletzt.                                     | injured 0..0
            es | El ataque mató a seis soldados.                             | killed 6..6
            es | Doce personas fallecieron y veinte resultaron heridas.      | killed 12..12; injured 20..20
            es | Más de 30 personas resultaron heridas.                      | injured 31..
            es | Hay tres muertos y siete heridos.                           | killed 3..3; injured 7..7
            es | Unas 50 personas murieron.                                  | killed 50..50 ~
            es | El balance asciende a 45 muertos.                           | killed 45..45
            es | Dos niños fueron asesinados.                                | killed 2..2
            es | Decenas de personas murieron.                               | killed 24..
            es | Cinco civiles perdieron la vida.                            | killed 5..5
            es | Nadie resultó herido.                                       | injured 0..0
            hy | Զոհվել է երեք զինծառայող։                                    | killed 3..3
            hy | Սպանվել է 12 մարդ։                                           | killed 12..12
            hy | Վիրավորվել է առնվազն 20 մարդ։                                | injured 20..
            hy | Զոհերի թիվը հասել է 45-ի։                                    | killed 45..45
            hy | Հարձակման հետևանքով մահացել է հինգ մարդ։                     | killed 5..5
            hy | Ավելի քան 30 մարդ է զոհվել։                                  | killed 31..
            hy | Երկու երեխա սպանվել է։                                       | killed 2..2
            hy | Մոտ 50 մարդ վիրավորվել է։                                    | injured 50..50 ~
            hy | Կա 7 զոհ և 14 վիրավոր։                                       | killed 7..7; injured 14..14
            # and what stays unread
            ru | Рост от 5 до 20 процентов, никто не сообщил о доме.         | ''
            de | Mehrere Häuser wurden zerstört, viele Menschen flohen.      | ''
            fr | Des dizaines de maisons ont brûlé, aucun train ne roule.    | ''
            es | Miles de euros se perdieron en varios puertos.              | ''
            hy | Տասնյակ մարդիկ են զոհվել։                                    | killed 24..
            """)
    void readsPlainClaimsInOtherLanguages(String language, String sentence, String claims) {
        assertEquals(
                claims,
                claims(sentence, language).stream()
                        .map(ClaimFinderTest::compact)
                        .collect(Collectors.joining("; ")));
    }

    /// A dash is the paper's own voice.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | 12 человек погибли при обстреле, сообщило министерство обороны. | министерство обороны
            ru | Министерство сообщило, что 14 человек погибли и 20 ранены.      | Министерство, Министерство
            ru | Как сообщил губернатор Карел Дорн, погибли трое жителей.        | губернатор Карел Дорн
            ru | По словам мэра, ранены 9 человек.                               | мэра
            ru | По данным полиции, убиты 5 человек; мэр сообщил, что ранены 8.  | полиции, мэр
            ru | Полиция сообщила о гибели пяти человек.                         | Полиция
            # who it is stands elsewhere; where and when a thing is said is not who says it
            ru | Он сообщил, что погибли 14 человек.                             | -
            ru | В среду сообщили, что ранены 30 человек.                        | -
            ru | Накануне сообщили о гибели пяти человек.                        | -
            ru | Погибли 12 человек, по данным                                   | -
            ru | При обстреле погибли 12 человек.                                | -
            ru | Погибли 12 человек, мэр приехал в город.                        | -
            tr | Orven Bakanlığı, patlamada 12 kişinin öldüğünü açıkladı.        | Orven Bakanlığı
            tr | Yetkililere göre saldırıda yedi kişi öldü.                      | Yetkililere
            tr | Saldırıda 20 kişi hayatını kaybetti, dedi Mira Veks.            | Mira Veks
            tr | Saldırıda 20 kişi öldü, okullar kapandı.                        | -
            fr | Selon le ministère de la Santé, 12 personnes ont été tuées.     | ministère de la Santé
            fr | Douze personnes ont été tuées, a déclaré la police mardi.       | police
            fr | Comme l’a annoncé le maire, sept personnes sont mortes.         | maire
            fr | Le gouverneur Varel a annoncé que 14 personnes étaient mortes.  | gouverneur Varel
            fr | Douze personnes ont été tuées, a-t-il dit.                      | -
            fr | Elle a annoncé que 14 personnes étaient mortes.                 | -
            de | Nach Angaben der Polizei wurden 12 Menschen getötet.            | Polizei
            de | Das Ministerium teilte mit, dass 14 Menschen verletzt wurden.   | Ministerium
            de | Wie die Polizei mitteilte, kamen fünf Menschen ums Leben.       | Polizei
            de | Dem Gouverneur Tern zufolge wurden neun Menschen verletzt.      | Gouverneur Tern
            de | Sieben Menschen starben, sagte er.                              | -
            de | Nach 20 Tagen waren neun Menschen verletzt.                     | -
            es | Según el Ministerio de Salud, 12 personas murieron.             | Ministerio de Salud
            es | Según informó la policía, 12 personas murieron.                 | policía
            es | Al menos nueve personas murieron, dijo el alcalde el lunes.     | alcalde
            es | Dijo que nueve personas murieron.                               | -
            hy | Նախարարությունը հայտնեց, որ զոհվել է 12 մարդ։                     | Նախարարությունը
            hy | Ըստ ոստիկանության՝ վիրավորվել է 14 մարդ։                          | ոստիկանության
            hy | Քաղաքապետի խոսքով՝ վիրավորվել է 20 մարդ։                          | Քաղաքապետի
            hy | Նա ասաց, որ զոհվել է 12 մարդ։                                    | -
            """)
    void readsWhoIsCitedInOtherLanguages(String language, String sentence, String claimants) {
        assertEquals(
                claimants,
                claims(sentence, language).stream()
                        .map(claim -> claim.assertion().claimant())
                        .map(claimant ->
                                claimant == null ? "-" : claimant.value().name())
                        .collect(Collectors.joining(", ")));
    }

    /// The day on which a war began is the first of a running total's days.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            At least 200 people have died in this fight, which started on 3 March. | 2021-03-03/2021-03-10 total
            Nine people died in the fire that started on 3 March.                  | 2021-03-03 incident
            """)
    void countsFromTheBeginningOfAWar(String sentence, String expected) {
        assertEquals(expected, dated(sentence, List.of(day(sentence, "3 March", "2021-03-03"))));
    }

    /// Two days that are told together are both, and those between them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nine people were killed between 3 and 5 March.                         | 2021-03-03/2021-03-05 incident
            Nine people were killed on 3 and 5 March.                              | 2021-03-03/2021-03-05 incident
            Nine people were killed on 3 of the days up to 5 March.                | 2021-03-03 incident
            """)
    void joinsTheDaysOfARange(String sentence, String expected) {
        assertEquals(
                expected,
                dated(sentence, List.of(day(sentence, "3", "2021-03-03"), day(sentence, "5 March", "2021-03-05"))));
    }

    private static DateMention day(String sentence, String printed, String value) {
        int at = sentence.indexOf(printed);
        return new DateMention(new Span(at, at + printed.length()), DateMention.Type.DATE, value, new Found("test", 1));
    }

    /// The first claim's date and scope, in an article of 10 March 2021.
    private static String dated(String sentence, List<DateMention> dates) {
        NormalizedDocument undated = document(sentence, "en");
        NormalizedDocument document = new NormalizedDocument(
                undated.id(),
                sentence,
                undated.blocks(),
                new ArticleMetadata(
                        null,
                        null,
                        null,
                        null,
                        "en",
                        new PublicationDate(PartialDate.parse("2021-03-10").orElseThrow(), "supplied"),
                        Provenance.NONE),
                undated.mediaType(),
                undated.contentHash(),
                false);
        Claim claim = finder.find(
                        document, TokenizedText.of(sentence), new ClaimFinder.Context(dates, List.of(), List.of()))
                .getFirst();
        return Objects.requireNonNull(claim.setting().date()).value() + " "
                + claim.setting().scope().label();
    }

    /// The place is given as printed; a dash is none.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | В Орвене погибли 12 человек.                              | Орвене    | SETTLEMENT | 12
            ru | При взрыве в городе Орвене погибло 16 человек.            | Орвене    | SETTLEMENT | 16
            ru | Жертвами землетрясения в Орвении стали 40 тысяч человек.  | Орвении   | COUNTRY    | 40000
            ru | По данным министерства обороны Орвении, убиты 23 солдата. | Орвении   | COUNTRY    | 23 -
            tr | Orven'deki patlamada 14 kişi öldü.                        | Orven     | SETTLEMENT | 14
            tr | Orven Savunma Bakanlığı 28 asker öldü dedi.               | Orven     | COUNTRY    | 28 -
            fr | Une dizaine de soldats ont été tués près de Lasko.        | Lasko     | SETTLEMENT | 10
            de | Bei einem Angriff auf Lasko wurden 13 Menschen getötet.   | Lasko     | SETTLEMENT | 13
            es | Al menos 13 personas murieron en la ciudad de Lasko.      | Lasko     | SETTLEMENT | 13
            hy | Լասկոյում զոհվել է 13 մարդ։                                | Լասկոյում | SETTLEMENT | 13
            """)
    void findsScenesInOtherLanguages(
            String language, String sentence, String place, PlaceMention.Form form, String expected) {
        Span at = new Span(sentence.indexOf(place), sentence.indexOf(place) + place.length());
        List<Claim> claims = finder.find(
                document(sentence, language),
                TokenizedText.of(sentence),
                new ClaimFinder.Context(
                        List.of(), List.of(new PlaceMention(at, form, place, null, new Found("test", 1))), List.of()));
        assertEquals(
                expected,
                claims.stream()
                        .map(claim -> claim.quantity().low() + (claim.setting().place() == null ? " -" : ""))
                        .collect(Collectors.joining(", ")));
    }

    private static String read(String sentence) {
        return claims(sentence, "en").stream().map(ClaimFinderTest::compact).collect(Collectors.joining("; "));
    }

    private static List<Claim> claims(String text, String language) {
        return finder.find(
                document(text, language),
                TokenizedText.of(text),
                new ClaimFinder.Context(List.of(), List.of(), List.of()));
    }

    private static NormalizedDocument document(String text, String language) {
        return new NormalizedDocument(
                "a",
                text,
                List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length()))),
                new ArticleMetadata(null, null, null, null, language, null, Provenance.NONE),
                "text/plain",
                "0",
                false);
    }

    private static String compact(Claim claim) {
        Quantity quantity = claim.quantity();
        String reading = "%s %s..%s"
                .formatted(
                        claim.harm().label(),
                        quantity.low() == null ? "" : quantity.low(),
                        quantity.high() == null ? "" : quantity.high());
        reading += quantity.about() ? " ~" : "";
        reading += claim.victims().part() ? " part" : "";
        String status = claim.assertion().status().label();
        return status.equals("asserted") ? reading : reading + " " + status.toLowerCase(Locale.ROOT);
    }
}
