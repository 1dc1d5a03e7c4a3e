package praxis.cli.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.domain.InvalidValue;
import praxis.domain.OverlappingPeriods;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-We 09:00-13:00                  | Monday 09:00-13:00, Tuesday 09:00-13:00, Wednesday 09:00-13:00
            Mo,Fr 09:00-13:00                  | Monday 09:00-13:00, Friday 09:00-13:00
            Sa-Mo 10:00-11:00                  | Monday 10:00-11:00, Saturday 10:00-11:00, Sunday 10:00-11:00
            Mo 09:00-13:00,15:00-19:00         | Monday 09:00-13:00, Monday 15:00-19:00
            Mo 09:00-13:00,13:00-14:00         | Monday 09:00-13:00, Monday 13:00-14:00
            Mo 9:00-24:00                      | Monday 09:00-24:00
            Mo                                 | Monday 00:00-24:00
            Mo-Tu 09:00-12:00; Tu off          | Monday 09:00-12:00
            Mo-Tu 09:00-12:00; Tu closed       | Monday 09:00-12:00
            Mo-Tu 09:00-12:00; Tu 14:00-15:00  | Monday 09:00-12:00, Tuesday 14:00-15:00
            Mo-Tu 09:00-12:00, Tu 14:00-15:00  | Monday 09:00-12:00, Tuesday 09:00-12:00, Tuesday 14:00-15:00
            Mo 22:00-06:00                     | Monday 22:00-24:00, Tuesday 00:00-06:00
            Mo 22:00-30:00                     | Monday 22:00-24:00, Tuesday 00:00-06:00
            Su 22:00-02:00                     | Monday 00:00-02:00, Sunday 22:00-24:00
            Mo 22:00-00:00                     | Monday 22:00-24:00
            Fr 22:00-06:00; Sa off             | Friday 22:00-24:00, Saturday 00:00-06:00
            2026 Jan 05-2026 Mar 31 Mo 09:00-12:00 | Monday 09:00-12:00 from 2026-01-05 until 2026-03-31
            2026 Jan 05+ Mo 09:00-12:00        | Monday 09:00-12:00 from 2026-01-05
            2026 Jan 05 09:00-12:00            | Monday 09:00-12:00 from 2026-01-05 until 2026-01-05
            2026 Feb Mo 09:00-12:00            | Monday 09:00-12:00 from 2026-02-01 until 2026-02-28
            2026 Mo 09:00-12:00                | Monday 09:00-12:00 from 2026-01-01 until 2026-12-31
            2026-2027 Mo 09:00-12:00           | Monday 09:00-12:00 from 2026-01-01 until 2027-12-31
            2026 week 02-53/2 Sa 09:00-12:00   | Saturday 09:00-12:00 from 2026-01-05 until 2026-12-27 every 2 weeks
            2026 week 02 Sa 09:00-12:00        | Saturday 09:00-12:00 from 2026-01-05 until 2026-01-11
            2026 Jan 05-2026 Jan 31 Fr 22:00-02:00 | Friday 22:00-24:00 from 2026-01-05 until 2026-01-31, Saturday 00:00-02:00 from 2026-01-06 until 2026-02-01
            Mo 09:00-12:00; 2026 Jan 05-2026 Jan 31 Mo 10:00-11:00 | Monday 09:00-12:00 until 2026-01-04, Monday 09:00-12:00 from 2026-02-01, Monday 10:00-11:00 from 2026-01-05 until 2026-01-31
            Mo 09:00-12:00; 2026 Jan 05 off    | Monday 09:00-12:00 until 2026-01-04, Monday 09:00-12:00 from 2026-01-06
            """)
    void rules_become_weekly_rows(String text, String rows) throws UnreadableHours {
        assertThat(String.join(", ", sentences(rows(text)))).isEqualTo(rows);
    }

    @Test
    void always_open_and_never_open() throws UnreadableHours {
        assertThat(rows("24/7")).hasSize(7);
        assertThat(rows("off")).isEmpty();
        assertThat(rows("closed")).isEmpty();
        assertThat(rows("09:00-12:00")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Mo 09:00+                          ~ an end is needed
            Mo 09:00-17:00+                    ~ an end is needed
            Mo 09:00                           ~ a start and an end are needed
            Mo sunrise-sunset                  ~ not the sun
            Mo 09:00-17:00/30                  ~ a service's step
            PH off                             ~ calendar of holidays
            Mo-Fr,PH 09:00-12:00               ~ calendar of holidays
            SH Mo 09:00-12:00                  ~ calendar of holidays
            Mo[1] 09:00-12:00                  ~ n-th weekday
            Mo 09:00-12:00 || Tu 09:00-12:00   ~ fallback
            Mo 09:00-12:00 unknown             ~ never unknown
            Mo 09:00-12:00 "by appointment"    ~ comment
            Mo 09:00-12:00 off                 ~ off with times
            Jan-Mar Mo 09:00-12:00             ~ every year
            Jan 05-Mar 31 Mo 09:00-12:00       ~ every year
            easter Mo 09:00-12:00              ~ another date each year
            week 01-53/2 Sa 09:00-12:00        ~ anew each year
            2026-2027 week 01-53 Sa 09:00-12:00 ~ anew each year
            2026 Feb 30-2026 Mar 31 Mo 09:00-12:00 ~ 2026-02 has no day 30
            2026 Mar 31-2026 Jan 05 Mo 09:00-12:00 ~ lies before
            Mo 25:00-26:00                     ~ is not a time from 00:00 to 24:00
            Mo 09:60-10:00                     ~ is not a time from 00:00 to 24:00
            Mo 09:00-49:00                     ~ is not a time from 00:00 to 24:00
            Mo 09:00-09:00                     ~ 00:00 <= start < end <= 24:00
            Mo 24:00-25:00                     ~ 00:00 <= start < end <= 24:00
            Mo 10:00-36:00                     ~ as long as a day or longer
            """)
    void what_rows_cannot_say_is_refused_by_name(String text, String why) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(InvalidValue.class).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "Monday 09:00-12:00", "Mo 9-12", "Mo-Fr 9am-5pm", "Mo 09:00-12:00 Tu x"})
    void what_is_not_opening_hours_cannot_be_read(String text) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(UnreadableHours.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon-Fr 9-13           | three character weekday
            Mo-Fr 9-13            | hours without minutes
            Mo-Fr 9am-5pm         | am found
            Lu-Vi 09:00-13:00     | "L" is not expected there
            Mo-Fr 0900-1300       | "0900" is not expected there
            """)
    void what_is_nearly_opening_hours_is_answered_with_what_is_wrong_and_an_example(String text, String why) {
        assertThatThrownBy(() -> rows(text))
                .hasMessage("\"" + text + "\" is not opening_hours (" + why
                        + "); write them like \"Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mo 09:00-12:00,11:00-13:00", "Mo 09:00-12:00, Mo 11:00-13:00", "Mo 20:00-02:00, Tu 01:00-03:00"
            })
    void rows_that_overlap_are_refused_naming_both(String text) {
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(OverlappingPeriods.class)
                .hasMessageContaining("overlaps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00 | Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00
            24/7                              | Mo-Su 00:00-24:00
            off                               | off
            Mo,We,Fr 09:00-12:00              | Mo,We,Fr 09:00-12:00
            Mo-Fr 09:00-17:00; We off         | Mo-Tu,Th-Fr 09:00-17:00
            Fr 22:00-06:00                    | Fr 22:00-24:00; Sa 00:00-06:00
            2026 Jan 05+ Mo 09:00-12:00       | 2026 Jan 05+ Mo 09:00-12:00
            2026 Jan 05 Mo 09:00-12:00        | 2026 Jan 05 Mo 09:00-12:00
            2026 week 02-53/2 Sa 09:00-12:00  | 2026 week 02-52/2 Sa 09:00-12:00
            Mo 09:00-12:00; 2026 Jan 05-2026 Jan 31 Mo 10:00-11:00 | 1900 Jan 01-2026 Jan 04 Mo 09:00-12:00, 2026 Feb 01+ Mo 09:00-12:00, 2026 Jan 05-2026 Jan 31 Mo 10:00-11:00
            """)
    void what_is_written_reads_back_as_the_same_rows(String given, String written) throws UnreadableHours {
        var rows = rows(given);
        var text = OpeningHoursText.of(new WeeklyHours(rows));
        assertThat(text.text()).isEqualTo(written);
        assertThat(text.notWritten()).isEmpty();
        assertThat(rows(text.text())).containsExactlyInAnyOrderElementsOf(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 08:00-12:00; Mo-Fr 13:00-18:00             | Mo-Fr 13:00-18:00 replaces Mo-Fr 08:00-12:00; for both, write "Mo-Fr 08:00-12:00,13:00-18:00"
            Mo-Fr 13:00-18:00; Mo-We,Fr 12:00-13:00          | Mo-We,Fr 12:00-13:00 replaces Mo-We,Fr 13:00-18:00; for both, write "Mo-We,Fr 12:00-13:00,13:00-18:00"
            Mo 08:00-10:00,11:00-12:00; Mo 13:00-14:00       | Mo 13:00-14:00 replaces Mo 08:00-10:00,11:00-12:00; for both, write "Mo 08:00-10:00,11:00-12:00,13:00-14:00"
            2026 Mo 08:00-12:00; 2026 Mo 13:00-18:00         | Mo 13:00-18:00 replaces Mo 08:00-12:00; for both, write "Mo 08:00-12:00,13:00-18:00"
            """)
    void times_that_were_replaced_though_both_may_be_meant_are_pointed_out(String text, String warning)
            throws UnreadableHours {
        assertThat(OpeningHours.read(text).remarks()).containsExactly("warning: " + warning);
    }

    @Test
    void each_two_sets_of_times_are_pointed_out_by_themselves() throws UnreadableHours {
        assertThat(OpeningHours.read("Mo-Tu 08:00-12:00; We 09:00-12:00; Mo-Th 13:00-18:00")
                        .remarks())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 08:00-18:00; We off",
                "Mo-Su 09:00-17:00; Sa 10:00-12:00",
                "Mo-Fr 08:00-12:00,13:00-18:00; Fr 08:00-12:00",
                "Mo-Fr 08:00-12:00, Mo-Fr 13:00-18:00",
                "Mo-Fr 08:00-12:00; Sa 13:00-18:00",
                "Mo-Fr 08:00-12:00; 2026 Dec 24 13:00-14:00",
                "Mo-Fr 22:00-06:00; Mo 23:00-24:00"
            })
    void exceptions_are_not(String text) throws UnreadableHours {
        assertThat(OpeningHours.read(text).replacements()).isEmpty();
    }

    private static List<WeeklyPeriod> rows(String text) throws UnreadableHours {
        return OpeningHours.read(text).rows();
    }

    private static List<String> sentences(List<WeeklyPeriod> rows) {
        return rows.stream().map(WeeklyPeriod::toString).toList();
    }
}
