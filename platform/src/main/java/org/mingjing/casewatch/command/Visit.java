package org.mingjing.casewatch.command;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A visit to the pages: opens them and sends their forms. The file of a form is read as it is sent. */
final class Visit {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI url;

    Visit(URI url) {
        this.url = url;
    }

    Page open(String address) throws IOException {
        return send(HttpRequest.newBuilder(url.resolve(address)).GET());
    }

    Page submit(Page from, String address, Map<String, String> form) throws IOException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(from.token()) + "&", ""));
        return send(HttpRequest.newBuilder(url.resolve(address))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(body)));
    }

    Page submit(Page from, String address, Map<String, String> form, Path file) throws IOException {
        var boundary = UUID.randomUUID().toString();
        var start = new StringBuilder(field(boundary, "_csrf", from.token()));
        form.forEach((name, value) -> start.append(field(boundary, name, value)));
        start.append("--%s\r\nContent-Disposition: form-data; name=\"log\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, String.valueOf(file.getFileName()).replace("\"", "")));
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(start.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
        return send(HttpRequest.newBuilder(url.resolve(address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private static String field(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Page(answer.uri().getPath(), answer.statusCode(), answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
