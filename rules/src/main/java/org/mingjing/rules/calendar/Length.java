package org.mingjing.rules.calendar;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A length of time as a statute writes it: {@code 1 month}, {@code 5 working days}, {@code 24 hours}. */
public record Length(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}) +(hour|day|working day|week|month|year)s?");

    public static Optional<Length> read(String text) {
        var match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var amount = Integer.parseInt(match.group(1));
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.label().equals(match.group(2) + "s"))
                .findFirst()
                .map(unit -> new Length(amount, unit));
    }

    /** Whether the length is exact to the moment; otherwise it counts dates. */
    public boolean isExact() {
        return unit == Unit.HOURS;
    }

    /** How long it is; only {@linkplain Unit#isFixed fixed} units are so long everywhere. */
    public Duration exactly() {
        return switch (unit) {
            case HOURS -> Duration.ofHours(amount);
            case DAYS -> Duration.ofDays(amount);
            case WEEKS -> Duration.ofDays(7L * amount);
            case WORKING_DAYS, MONTHS, YEARS ->
                throw new IllegalStateException("%s is not a fixed number of hours".formatted(this));
        };
    }

    public Length negated() {
        return new Length(-amount, unit);
    }

    @Override
    public String toString() {
        var label = unit.label();
        return amount + " " + (amount == 1 ? label.substring(0, label.length() - 1) : label);
    }
}
