package org.mingjing.backups;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who issues one order after the other, and remembers those that a page confirmed. */
final class IssuingVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern POST = Pattern.compile("<option value=\"(\\d+)\"");
    private static final int SEE_OTHER = 303;
    private static final int FOUND = 302;

    private final CookieManager cookies = new CookieManager();
    private HttpClient http = client();
    private final int number;
    private final List<String> confirmed = new ArrayList<>();
    private String token = "";
    private String post = "";

    IssuingVisitor(int number) {
        this.number = number;
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What was confirmed since this was asked last. */
    List<String> takeConfirmed() {
        var taken = List.copyOf(confirmed);
        confirmed.clear();
        return taken;
    }

    void issueUntilGone(String address, int round) {
        try {
            for (var i = 0; ; i++) {
                issue(address, "kill %d of %d by %d".formatted(i, round, number));
            }
        } catch (IOException gone) {
            Thread.onSpinWait();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens the form of an order. The session outlives the kill: whoever signed in once is let in again. */
    void open(String address) throws IOException, InterruptedException {
        // Connections to the program that was killed are left behind.
        http = client();
        var form = get(address, "/problems/new");
        if (form.statusCode() != 200) {
            var door = get(address, "/sign-in");
            token = first(TOKEN, door.body());
            post(address, "/session", Map.of("login", "cheng.jingxing", "password", "mingjing-demo"));
            form = get(address, "/problems/new");
        }
        token = first(TOKEN, form.body());
        post = first(POST, form.body());
    }

    private void issue(String address, String title) throws IOException, InterruptedException {
        var answer = post(
                address,
                "/problems",
                Map.of(
                        "title",
                        title,
                        "because",
                        "the machine may stop at any instant",
                        "post",
                        post,
                        "severity",
                        "MINOR"));
        var status = answer.statusCode();
        if (status == SEE_OTHER || status == FOUND) {
            confirmed.add(title);
        } else {
            throw new IOException("the order was not issued: " + status);
        }
    }

    private HttpResponse<String> get(String address, String page) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + page))
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String page, Map<String, String> form)
            throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return http.send(
                HttpRequest.newBuilder(URI.create(address + page))
                        .timeout(Duration.ofMinutes(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String first(Pattern pattern, String html) throws IOException {
        var found = pattern.matcher(html);
        if (!found.find()) {
            throw new IOException("the page holds no " + pattern);
        }
        return found.group(1);
    }
}
