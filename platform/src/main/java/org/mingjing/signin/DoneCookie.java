package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Takes the sentence about what was just done to the next page, in a cookie: no instance has to remember it. It bears a
 * mark of the session, so that nobody else puts words on our pages.
 */
final class DoneCookie extends AbstractFlashMapManager {

    private static final String BETWEEN = "&";
    private static final String BEFORE_SIGN_IN = "nobody";

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return Cookies.DONE
                .in(request)
                .map(cookie -> cookie.split("\\.", -1))
                .filter(parts -> parts.length == 2 && mark(request, parts[0]).equals(parts[1]))
                .map(parts -> taken(read(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))))
                .orElse(null);
    }

    // The list is emptied by whoever asked for it.
    private static List<FlashMap> taken(FlashMap map) {
        return new ArrayList<>(List.of(map));
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        if (maps.isEmpty()) {
            Cookies.DONE.forget(request, response);
        } else {
            var written = encoded(written(maps.getLast()));
            Cookies.DONE.set(request, response, written + "." + mark(request, written));
        }
    }

    private static String mark(HttpServletRequest request, String written) {
        return Secret.mark(
                Cookies.SESSION.in(request).or(() -> Cookies.FORM.in(request)).orElse(BEFORE_SIGN_IN), written);
    }

    private static String written(FlashMap map) {
        return map.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(String.valueOf(entry.getValue())))
                .collect(
                        Collectors.joining(BETWEEN, encoded(String.valueOf(map.getTargetRequestPath())) + BETWEEN, ""));
    }

    private static FlashMap read(String written) {
        var map = new FlashMap();
        var parts = List.of(written.split(BETWEEN, -1));
        map.setTargetRequestPath(URLDecoder.decode(parts.getFirst(), StandardCharsets.UTF_8));
        parts.stream()
                .skip(1)
                .map(part -> part.split("=", 2))
                .forEach(part -> map.put(
                        URLDecoder.decode(part[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        return map;
    }

    // A full stop ends what is marked.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace(".", "%2E");
    }
}
