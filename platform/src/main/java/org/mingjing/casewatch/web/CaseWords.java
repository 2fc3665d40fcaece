package org.mingjing.casewatch.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.ActivityNames;
import org.mingjing.casewatch.CaseFilter;
import org.mingjing.casewatch.CaseKinds;
import org.mingjing.casewatch.CaseKinds.NamedRule;
import org.mingjing.casewatch.ClockLine;
import org.mingjing.casewatch.FindingFilter;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Visibility;
import org.mingjing.web.Frame;

/** The words of lists of cases in the reader's language. */
public record CaseWords(Frame frame, CaseKinds kinds, ActivityNames names) {

    public String kind(String id) {
        return frame.words().in(kinds.get(id).title());
    }

    /** The rules of a kind of case, to choose one from; none as long as no kind is chosen. */
    public List<NamedRule> rules(@Nullable String kind) {
        return kind == null ? List.of() : kinds.named(kind);
    }

    public String activity(String name) {
        return frame.words().in(names.of(name));
    }

    /** The filters as they stand in an address, without the page. */
    public String filters(CaseFilter filter) {
        return filters(
                "kind", filter.kind(),
                "unit", filter.unit(),
                "number", filter.number(),
                "handler", filter.handler(),
                "open", filter.open());
    }

    public String filters(FindingFilter filter) {
        return filters(
                "show", filter.show(),
                "kind", filter.kind(),
                "unit", filter.unit(),
                "rule", filter.rule(),
                "severity", filter.severity(),
                "owner", filter.owner(),
                "handler", filter.handler(),
                "theme", filter.theme());
    }

    private static String filters(@Nullable Object... namesAndValues) {
        var address = new StringBuilder();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                address.append(address.isEmpty() ? "" : "&")
                        .append(namesAndValues[i])
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    public static String severity(Frame frame, Severity severity) {
        return frame.say("casewatch.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /** A clock's title, its article and how it stands. */
    public static String hover(Frame frame, ClockLine.Bar bar) {
        return frame.say("casewatch.hover", bar.title(), clock(frame, bar), bar.source() == null ? "" : bar.source());
    }

    public static String month(Frame frame, YearMonth month) {
        return DateTimeFormatter.ofPattern(
                        frame.say("casewatch.month"), frame.words().language().locale())
                .format(month);
    }

    /** How a clock stands, with its dates. */
    public static String clock(Frame frame, ClockLine.Bar bar) {
        return frame.say(
                "casewatch.clock." + bar.state().name().toLowerCase(Locale.ROOT),
                bar.from(),
                bar.due(),
                bar.closedOn() == null ? "" : bar.closedOn());
    }

    public static String visibility(Frame frame, Visibility visibility) {
        return frame.say("casewatch.visibility."
                + visibility.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static String owner(Frame frame, Owner owner) {
        return frame.say("casewatch.owner." + owner.name().toLowerCase(Locale.ROOT));
    }
}
