package org.mingjing.journeys;

import com.microsoft.playwright.APIRequestContext;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Follows every link from a page on, and reads what is there. Of addresses that differ in numbers and filters alone it
 * looks at a few.
 */
final class Walk {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern FILE =
            Pattern.compile("\\.(css|js|svg|woff2|xlsx|csv|pdf|docx)(\\?|$)|/evidence$|/proof$");
    private static final int OF_ONE_KIND = 3;

    private final APIRequestContext reader;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Found> pages = new LinkedHashMap<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    private Walk(APIRequestContext reader) {
        this.reader = reader;
    }

    /** What an address answered. */
    record Found(int status, String html) {}

    /** All pages, by their address. */
    static Map<String, Found> from(Visitor visitor, String address) {
        return new Walk(visitor.page().request()).walk(address);
    }

    private Map<String, Found> walk(String start) {
        ahead.add(start);
        while (!ahead.isEmpty()) {
            var address = ahead.remove();
            var answer = reader.get(address);
            var found = new Found(answer.status(), answer.text());
            pages.put(address, found);
            LINK.matcher(found.html()).results().map(link -> link.group(1)).forEach(this::goOnTo);
        }
        return pages;
    }

    private void goOnTo(String link) {
        var address = link.replace("&amp;", "&");
        var kind = address.replaceAll("\\?.*", "").replaceAll("\\d+", "1");
        if (!FILE.matcher(address).find()
                && !pages.containsKey(address)
                && !ahead.contains(address)
                && seen.merge(kind, 1, Integer::sum) <= OF_ONE_KIND) {
            ahead.add(address);
        }
    }
}
