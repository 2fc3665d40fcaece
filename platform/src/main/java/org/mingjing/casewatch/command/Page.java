package org.mingjing.casewatch.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as it came back, and what can be read from it. */
record Page(String address, int status, String html) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KIND = Pattern.compile("(?s)<select[^>]*id=\"kind\".*?</select>");
    private static final Pattern VALUE = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final Pattern UNIT = Pattern.compile("<option value=\"(\\d+)\" data-key=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("id=\"outcome\" data-state=\"([A-Z]+)\"");
    private static final Pattern CHOSEN = Pattern.compile(
            "(?s)<select[^>]*name=\"(\\w+)Column\"[^>]*>(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected");
    private static final Pattern OBJECT_TYPE = Pattern.compile("name=\"objectType\" value=\"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("<dt>([^<]+)</dt><dd>(\\d+)</dd>");
    private static final Pattern REMARK =
            Pattern.compile("(?s)<tr class=\"remark\"><td[^>]*><span>(\\d*)</span>.*?<span>([^<]*)</span>");
    private static final Pattern WHY = Pattern.compile("class=\"notice__(?:why|what)\">([^<]+)<");

    String token() {
        return first(TOKEN).orElse("");
    }

    List<String> kinds() {
        return KIND.matcher(html)
                .results()
                .flatMap(select -> VALUE.matcher(select.group()).results())
                .map(option -> plain(option.group(1)))
                .toList();
    }

    /** The units to choose from, by key. */
    Map<String, String> units() {
        return UNIT.matcher(html)
                .results()
                .collect(Collectors.toMap(
                        unit -> plain(unit.group(2)), unit -> unit.group(1), (one, _) -> one, LinkedHashMap::new));
    }

    /** How the import stands, as the page says. */
    String state() {
        return first(STATE).orElse("");
    }

    /** The columns that the page proposes. */
    Map<String, String> proposed() {
        return CHOSEN.matcher(html)
                .results()
                .collect(Collectors.toMap(select -> select.group(1), select -> plain(select.group(2))));
    }

    /** The types of objects that may be the case. */
    List<String> objectTypes() {
        return OBJECT_TYPE
                .matcher(html)
                .results()
                .map(type -> plain(type.group(1)))
                .toList();
    }

    String counts() {
        return COUNT.matcher(html)
                .results()
                .map(count -> "%s: %s".formatted(plain(count.group(1)), count.group(2)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** What could not be used, each with its line where it has one. */
    List<String> remarks() {
        return REMARK.matcher(html)
                .results()
                .map(remark -> remark.group(1).isEmpty()
                        ? plain(remark.group(2))
                        : "%s: %s".formatted(remark.group(1), plain(remark.group(2))))
                .toList();
    }

    /** The sentences of its notice; the one kept ready for when the server is not reached is none. */
    String notice() {
        return WHY.matcher(html.split("<template", 2)[0])
                .results()
                .map(why -> plain(why.group(1)))
                .collect(Collectors.joining(" "));
    }

    private Optional<String> first(Pattern pattern) {
        return pattern.matcher(html).results().findFirst().map(found -> plain(found.group(1)));
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
