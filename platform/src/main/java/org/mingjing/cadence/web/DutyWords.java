package org.mingjing.cadence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.Locale;
import org.mingjing.cadence.Occurrence;
import org.mingjing.cadence.OccurrenceFilter;
import org.mingjing.responsibilities.Cadence;
import org.mingjing.web.Frame;

/** The words of duties in the reader's language. */
public final class DutyWords {

    private DutyWords() {}

    public static String state(Frame frame, Occurrence.State state) {
        return frame.say("cadence.state." + key(state));
    }

    public static String show(Frame frame, OccurrenceFilter.Show show) {
        return frame.say("cadence.show." + key(show));
    }

    /** How often, and when. */
    public static String cadence(Frame frame, Cadence cadence) {
        var every = frame.say("cadence.every." + key(cadence.every()));
        var locale = frame.words().language().locale();
        var on = switch (cadence.on()) {
            case Cadence.On.Weekday(var day) -> day.getDisplayName(TextStyle.FULL, locale);
            case Cadence.On.Day(var day) -> frame.say("cadence.on.day", day);
            case Cadence.On.WorkingDay(var day) -> frame.say("cadence.on.working-day", day);
            case Cadence.On.LastWorkingDay() -> frame.say("cadence.on.last-working-day");
            case Cadence.On.DateOfYear(var day) ->
                frame.say(
                        "cadence.on.date", day.getMonth().getDisplayName(TextStyle.FULL, locale), day.getDayOfMonth());
        };
        return frame.say("cadence.written", every, on);
    }

    /** The filters as they stand in an address, without the page. */
    public static String filters(OccurrenceFilter filter) {
        var address = new StringBuilder("state=").append(filter.state());
        add(address, "unit", filter.unit());
        add(address, "theme", filter.theme());
        add(address, "month", filter.month());
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
