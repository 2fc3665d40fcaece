package org.mingjing.rectification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.rectification.Order;
import org.mingjing.rectification.OrderSentences;
import org.mingjing.rectification.Step;
import org.mingjing.rectification.Stock.Entry;
import org.mingjing.rectification.StockFilter;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.rectification.Who;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.Frame;

/** The words of an order in the reader's language. */
public final class OrderWords {

    /** The tabs that the list shows; the others are led to. */
    public static final List<Tab> TABS =
            List.of(Tab.MINE, Tab.CHECK, Tab.OPEN, Tab.OVERDUE, Tab.LOOK_BACK, Tab.RECURRED, Tab.CLOSED, Tab.ALL);

    /** How many days ago an order was issued, for the filter. */
    public static final List<Integer> AGES = List.of(30, 90, 180);

    static final String[] COLUMNS = {
        "number", "light", "what", "severity", "unit", "post", "holder", "issuer", "issued", "station", "round", "due"
    };

    private OrderWords() {}

    public static String tab(Frame frame, Tab show) {
        return frame.say("rectification.tab." + key(show));
    }

    public static String severity(Frame frame, Severity severity) {
        return frame.say("rectification.severity." + key(severity));
    }

    public static String deed(Frame frame, Step step) {
        return frame.say("rectification.deed." + key(step.outcome() == null ? step.kind() : step.outcome()));
    }

    /** The key of the sentence that says why this is another round. */
    public static String cameFrom(Step end) {
        return "rectification.came-from." + key(end.outcome() == null ? end.kind() : end.outcome());
    }

    public static String name(Frame frame, Who who) {
        return who.name() == null ? frame.say("product.name") : frame.words().in(who.name());
    }

    public static String day(Frame frame, Instant at) {
        return frame.words().date(LocalDate.ofInstant(at, frame.zone()));
    }

    public static long age(Entry entry, LocalDate today) {
        return ChronoUnit.DAYS.between(entry.issuedOn(), today);
    }

    /** Why an order has its light. */
    public static Sentence because(Order order, Light light) {
        return OrderSentences.because(order.number(), order.title(), order.stand(), light);
    }

    public static Sentence remedy(Order order) {
        return OrderSentences.remedy(order.post(), order.stand());
    }

    /** What a reader came with and cannot choose: it stays when he filters further. */
    public static Map<String, String> kept(StockFilter filter) {
        var kept = new LinkedHashMap<String, String>();
        keep(kept, "found", filter.found());
        keep(kept, "closed", filter.closed());
        keep(kept, "recurred", filter.recurred());
        keep(kept, "at", filter.at());
        return kept;
    }

    private static void keep(Map<String, String> kept, String name, @Nullable Object value) {
        if (value != null) {
            kept.put(name, value.toString());
        }
    }

    static List<@Nullable Object> row(Frame frame, Entry entry) {
        var words = frame.words();
        var row = new ArrayList<@Nullable Object>();
        row.add(entry.number());
        row.add(words.light(entry.light()));
        row.add(words.in(entry.title()));
        row.add(severity(frame, entry.severity()));
        row.add(words.in(entry.unit()));
        row.add(words.in(entry.post()));
        row.add(entry.owner() == null ? null : words.in(entry.owner()));
        row.add(name(frame, entry.issuer()));
        row.add(entry.issuedOn());
        row.add(words.say(entry.stand().station().said()));
        row.add(entry.stand().round());
        row.add(entry.stand().nextOn());
        return row;
    }

    /** What was written into a field that may not stay empty. */
    static String written(@Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new Refusal("rectification.words-missing");
        }
        return words.strip();
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
