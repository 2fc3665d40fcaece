package org.mingjing.signin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.web.Frame;

/** A session as its officer reads it. */
public record SessionRow(long id, String device, String address, String since, String lastUse, boolean here) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    // What browsers say of themselves names others too: the first that is found is meant.
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "Java",
            "Java");
    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    static SessionRow of(Session session, boolean here, Frame frame) {
        return new SessionRow(
                session.id(),
                device(session.device(), frame),
                session.address(),
                when(session.beganAt(), frame),
                when(session.usedAt(), frame),
                here);
    }

    private static String device(String said, Frame frame) {
        var browser = first(BROWSERS, said);
        var system = first(SYSTEMS, said);
        if (browser.isEmpty()) {
            return frame.say("sign-in.unknown-device");
        }
        return system.isEmpty() ? browser : frame.say("sign-in.device", browser, system);
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String when(Instant at, Frame frame) {
        var time = LocalDateTime.ofInstant(at, frame.zone());
        return "%s %s".formatted(frame.words().date(time.toLocalDate()), TIME.format(time));
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
