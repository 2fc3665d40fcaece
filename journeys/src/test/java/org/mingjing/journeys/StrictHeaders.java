package org.mingjing.journeys;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every answer of the product says to the browser, as strictly as it can be said. */
final class StrictHeaders {

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default mingjing-look"),
            Map.entry("Cross-Origin-Embedder-Policy", "require-corp"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
            Map.entry("Referrer-Policy", "no-referrer"),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("X-DNS-Prefetch-Control", "off"),
            Map.entry("X-Frame-Options", "DENY"),
            Map.entry("X-Robots-Tag", "none"));

    private StrictHeaders() {}

    /**
     * The headers that an answer lacks, or that say something else.
     *
     * @param headers by their names in lower case
     */
    static List<String> missingFrom(Map<String, String> headers) {
        return EXPECTED.entrySet().stream()
                .filter(expected -> !expected.getValue()
                        .equals(headers.get(expected.getKey().toLowerCase(Locale.ROOT))))
                .map(expected -> "%s: %s".formatted(expected.getKey(), expected.getValue()))
                .sorted()
                .toList();
    }
}
