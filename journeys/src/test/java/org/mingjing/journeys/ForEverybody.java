package org.mingjing.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Whether everybody can use a page, as far as axe can tell: WCAG 2.2 AA and good practice. */
final class ForEverybody {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private ForEverybody() {}

    /** One line for each place of the page that is wrong for somebody. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(ForEverybody::places)
                        .toList();
    }

    private static Stream<String> places(Rule rule) {
        return rule.getNodes().stream()
                .map(place -> "%s (%s) at %s: %s"
                        .formatted(rule.getId(), rule.getHelp(), place.getTarget(), place.getFailureSummary()));
    }
}
