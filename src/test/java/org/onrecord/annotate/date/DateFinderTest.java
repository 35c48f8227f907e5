package org.onrecord.annotate.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.DateMention;
import org.onrecord.text.TokenizedText;

final class DateFinderTest {
    private static final DateFinder FINDER = load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # days in every order
            The depot burned on 5 October 2020.             | 5_October_2020=2020-10-05
            The depot burned on October 5, 2020, at dusk.   | October_5,_2020=2020-10-05
            It was Monday, Oct. 5, 2020.                    | Monday,_Oct._5,_2020=2020-10-05
            It was the 5th of October 2020.                 | the_5th_of_October_2020=2020-10-05
            Filed 2020-10-05 by the desk.                   | 2020-10-05=2020-10-05
            Filed 17/10/2020 by the desk.                   | 17/10/2020=2020-10-17
            Filed 05.10.2020 by the desk.                   | 05.10.2020=2020-10-05
            Бои начались 27 сентября 2020 года.             | 27_сентября_2020=2020-09-27
            Olay 27 Eylül 2020 günü oldu.                   | 27_Eylül_2020=2020-09-27
            # a day that does not exist is none
            They met on 31 February 2020.                   | February_2020=2020-02
            # months, years, decades, centuries, seasons, quarters
            The siege of October 2019 failed.               | October_2019=2019-10
            The truce of 1994 held.                         | 1994=1994
            The early 1990s were worse.                     | The_early_1990s=199
            Raids of the '80s are forgotten.                | the_'80s=198
            The nineties were calm.                         | The_nineties=199
            A fort of the 18th century fell.                | the_18th_century=17
            They fled in the fall of 2011.                  | the_fall_of_2011=2011-FA
            Exports fell in the third quarter of 2019.      | the_third_quarter_of_2019=2019-Q3
            # numbers that are no dates
            The army lost 1,280 soldiers and 2.5 km.        |
            Some 2000 people fled, 1950 homes burned.       |
            The team won 21-14, and a 54-year-old cheered.  |
            Route 66 and flight 1402 were closed.           |
            It cost $1990 in all.                           |
            You may march if you can.                       |
            """)
    void readsWithoutAnyOtherDate(String sentence, @Nullable String expected) {
        assertEquals(expected == null ? "" : expected, reading(sentence, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # written on Monday, 5 October 2020
            The bridge fell on Friday.                      | Friday=2020-10-02
            The bridge fell on Monday.                      | Monday=2020-10-05
            The envoy will arrive on Friday.                | Friday=2020-10-09
            Dockers planned a rally on Friday.              | Friday=2020-10-09
            The offer had been due to expire on Friday.     | Friday=2020-10-02
            The offer is due to expire on Friday.           | Friday=2020-10-09
            Until Friday, they had not called him a friend. | Friday=2020-10-02
            Until Friday, the road stays closed.            | Friday=2020-10-09
            The bridge fell last Friday.                    | last_Friday=2020-10-02
            They met again next Tuesday.                    | next_Tuesday=2020-10-06
            The shelling began yesterday and goes on today. | yesterday=2020-10-04 today=2020-10-05
            A mine went off late yesterday.                 | late_yesterday=2020-10-04
            The raid came on Tuesday night.                 | Tuesday_night=2020-09-29TNI
            He spoke this morning.                          | this_morning=2020-10-05TMO
            Sirens sounded last night.                      | last_night=2020-10-04TNI
            The town fell last week.                        | last_week=2020-W40
            The town fell earlier this month.               | earlier_this_month=2020-10
            The town fell last year.                        | last_year=2019
            Elections are due next year.                    | next_year=2021
            The truce broke a week ago.                     | a_week_ago=2020-09-28
            The truce broke three days ago.                 | three_days_ago=2020-10-02
            The truce broke two years ago.                  | two_years_ago=2018
            The truce broke several years ago.              | several_years_ago=PAST_REF
            It has held since 27 September.                 | 27_September=2020-09-27
            It has held since July.                         | July=2020-07
            It broke in December.                           | December=2019-12
            It runs until December.                         | December=2020-12
            It broke in July last year.                     | July_last_year=2019-07
            Two mosques were hit over the weekend.          | the_weekend=2020-W40-WE
            He died on Christmas Eve.                       | Christmas_Eve=2019-12-24
            She fled on Easter Sunday 2016.                 | Easter_Sunday_2016=2016-03-27
            A shell fell at 10:35 a.m. on Sunday.           | 10:35_a.m._on_Sunday=2020-10-04T10:35
            The bus left at noon Saturday.                  | noon_Saturday=2020-10-03T12:00
            The bus left (4 a.m. EST Sunday).               | 4_a.m._EST_Sunday=2020-10-04T04:00
            The bus left at 4 in the morning on Sunday.     | 4_in_the_morning_on_Sunday=2020-10-04T04:00
            The court sits in the week of 14 December.      | the_week_of_14_December=2020-W51
            The bridge opens by year-end.                   | year-end=2020
            Few dared to bathe in the summer.               | the_summer=2020-SU
            She will sing in the coming weeks.              | the_coming_weeks=FUTURE_REF
            Profits fell in the fiscal year.                | the_fiscal_year=2020
            Sales were flat this year through August.       | this_year=2020 August=2020-08
            She will be named to lead the northern branch of the old Harbour Trust in May. | May=2021-05
            These were the first three clubs to sign up on Friday. | Friday=2020-10-02
            # where no verb tells: tomorrow and not six days ago; an infinitive alone: yesterday and not six days ahead
            Her first stop, Tuesday morning, is the port.   | Tuesday_morning=2020-10-06TMO
            They staged a march to mark the truce on Sunday. | Sunday=2020-10-04
            They staged a march to mark the truce on Thursday. | Thursday=2020-10-08
            She wrote to explain the August raid.           | August=2020-08
            The council agreed to admit Ardal, Belin and Corva in early December, a clerk said. | early_December=2020-12
            Crime rose to more than a tenth in September.   | September=2020-09
            The rite would be held on an unspecified day in January. | January=2021-01
            # two days of one month; a month as an adjective
            They meet on October 24 and 25.                 | October_24=2020-10-24 25=2020-10-25
            They met on 2 and 3 October.                    | 2=2020-10-02 3_October=2020-10-03
            They met on October 2 and 25 men left.          | October_2=2020-10-02
            A June pact binds them.                         | June=2020-06
            # days and weeks beside others
            The day before last Friday it rained.           | The_day_before_last_Friday=2020-10-01
            A day after Sept. 27 it rained.                 | A_day_after_Sept._27=2020-09-28
            They prayed as Easter week began.               | Easter_week=2020-W15
            The truce broke six weeks ago.                  | six_weeks_ago=2020-W35
            Sales for the full year fell.                   | the_full_year=2020
            It was cold in the winter of nineteen ninety-four. | the_winter_of_nineteen_ninety-four=1994-WI
            Shares rose at mid-afternoon yesterday.         | mid-afternoon_yesterday=2020-10-04TAF
            # a time told again in another zone
            It blew up at 10:35 a.m. (0735 GMT) Friday.     | 10:35_a.m.=2020-10-02T10:35 Friday=2020-10-02
            He leaves at 4 in the morning (4 a.m. EDT Tuesday). | 4_in_the_morning=2020-10-06T04:00 4_a.m._EDT_Tuesday=2020-10-06T04:00
            # words like those of time
            He was soon freed, soon after the vote.         |
            She is on "This Week" with Anna Moor.           |
            It means little to today's youth.               |
            It means little in today's edition.             | today=2020-10-05
            For them it is high noon.                       |
            Most recently in May it closed.                 | May=2020-05
            It closed often in recent years.                | recent_years=PXY:DURATION
            In the near term, and the short term, it pays.  | the_near_term=FUTURE_REF the_short_term=FUTURE_REF
            # told from the date before
            Sales of the third quarter rose from the 2018 quarter. | the_third_quarter=2020-Q3 the_2018_quarter=2018-Q3
            The third quarter was bad; the latest period has rain. | The_third_quarter=2020-Q3 the_latest_period=2020-Q3
            In the latest period of rain they slept.        |
            He fled on 3 March 2019 and was caught the next morning. | 3_March_2019=2019-03-03 the_next_morning=2019-03-04TMO
            It rose on 3 March 2019, after it fell the previous Friday. | 3_March_2019=2019-03-03 the_previous_Friday=2019-03-01
            He fled on 3 March 2019 and returned a day later. | 3_March_2019=2019-03-03 a_day_later=2019-03-04
            # lengths and repeated times
            The three-day truce held for 48 hours.          | three-day=P3D:DURATION 48_hours=PT48H:DURATION
            The past three months were calm.                | The_past_three_months=P3M:DURATION
            They march every Sunday and pray daily.         | every_Sunday=XXXX-WXX-7:SET daily=P1D:SET
            # no day at all
            The road is now closed and may open soon.       | now=PRESENT_REF soon=FUTURE_REF
            """)
    void countsFromTheDayOfWriting(String sentence, @Nullable String expected) {
        assertEquals(expected == null ? "" : expected, reading(sentence, LocalDate.of(2020, 10, 5)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            The bridge fell on Friday.                      | Friday=null
            The truce of 27 September holds.                | 27_September=XXXX-09-27
            Harbour Courier, 11 October 2020. The bridge fell on Friday. | 11_October_2020=2020-10-11 Friday=2020-10-09
            """)
    void countsFromThePrintedDateElseNotAtAll(String sentence, String expected) {
        assertEquals(expected, reading(sentence, null));
    }

    private static String reading(String sentence, @Nullable LocalDate creation) {
        return FINDER.find(TokenizedText.of(sentence), creation).stream()
                .map(date -> date.span().of(sentence).replace(' ', '_') + "=" + date.value() + suffix(date))
                .collect(Collectors.joining(" "));
    }

    private static String suffix(DateMention date) {
        return switch (date.type()) {
            case DATE, TIME -> "";
            case DURATION, SET -> ":" + date.type();
        };
    }

    private static DateFinder load() {
        try {
            return DateFinder.load(Path.of(System.getProperty("onrecord.home", "."), "index-config"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
