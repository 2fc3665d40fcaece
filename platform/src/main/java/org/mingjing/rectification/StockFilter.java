package org.mingjing.rectification;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Severity;

/**
 * Which orders: what is null or empty does not limit them. It lives in the address of the page.
 *
 * @param source the kind of the facts that they come from, or {@link #BY_HAND}
 * @param olderThanDays at least so many days since the order was issued
 * @param found the month in which they were issued
 * @param closed the month in which a check closed them
 * @param recurred the month in which they came back
 * @param at the instant of which the stock is shown; null for now
 */
public record StockFilter(
        Tab show,
        List<Long> units,
        @Nullable Long post,
        @Nullable String source,
        @Nullable Severity severity,
        @Nullable Integer olderThanDays,
        @Nullable YearMonth found,
        @Nullable YearMonth closed,
        @Nullable YearMonth recurred,
        @Nullable Instant at,
        int page) {

    public static final String BY_HAND = "hand";

    public StockFilter {
        units = List.copyOf(units);
        source = source == null || source.isBlank() ? null : source;
        page = Math.max(1, page);
    }

    /** The tabs of the list. */
    public enum Tab {
        /** What this officer can do now. */
        MINE,
        CHECK,
        OPEN,
        OVERDUE,
        /** Little time is left, or the look-back is due. */
        SOON,
        LOOK_BACK,
        RECURRED,
        CLOSED,
        /** All but those that were looked back at or withdrawn: what stands on the board. */
        UNFINISHED,
        ALL
    }

    public static StockFilter of(Tab show) {
        return new StockFilter(show, List.of(), null, null, null, null, null, null, null, null, 1);
    }

    public StockFilter of(List<Long> unitIds) {
        return new StockFilter(show, unitIds, post, source, severity, olderThanDays, found, closed, recurred, at, page);
    }

    public StockFilter foundIn(YearMonth month) {
        return new StockFilter(show, units, post, source, severity, olderThanDays, month, closed, recurred, at, page);
    }

    public StockFilter closedIn(YearMonth month) {
        return new StockFilter(show, units, post, source, severity, olderThanDays, found, month, recurred, at, page);
    }

    public StockFilter recurredIn(YearMonth month) {
        return new StockFilter(show, units, post, source, severity, olderThanDays, found, closed, month, at, page);
    }

    public StockFilter asOf(Instant instant) {
        return new StockFilter(
                show, units, post, source, severity, olderThanDays, found, closed, recurred, instant, page);
    }

    /** As it stands in the address, without the page. */
    public String address() {
        var address = new StringBuilder("show=").append(show);
        units.forEach(unit -> add(address, "unit", unit));
        add(address, "post", post);
        add(address, "source", source);
        add(address, "severity", severity);
        add(address, "olderThanDays", olderThanDays);
        add(address, "found", found);
        add(address, "closed", closed);
        add(address, "recurred", recurred);
        add(address, "at", at);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(java.net.URLEncoder.encode(value.toString(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
