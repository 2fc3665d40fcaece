package org.mingjing.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Notes what a browser complains of: errors in its console, answers that are broken or lack a strict header. */
final class Witness {

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    // A refusal (4xx) is an answer like any other when a person asked for it; a picture or a script must be there.
    private static final Set<String> ASKED_BY_A_PERSON = Set.of("document", "xhr", "fetch");
    private static final String NOT_LOADED = "Failed to load resource";

    private final String ownAddress;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> trusted = new ArrayList<>();
    private boolean looking = true;

    private Witness(String ownAddress) {
        this.ownAddress = ownAddress;
    }

    static Witness of(BrowserContext window, String ownAddress) {
        var witness = new Witness(ownAddress);
        window.onConsoleMessage(witness::hear);
        window.onWebError(error -> witness.complaints.add("script: " + error.error()));
        window.onResponse(witness::check);
        return witness;
    }

    void trust(String address) {
        trusted.add(address);
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(address::contains);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe tries on a page, its policy forbids: that is no complaint about the page. */
    <T> T lookingAway(Supplier<T> deed) {
        looking = false;
        try {
            return deed.get();
        } finally {
            looking = true;
        }
    }

    private void hear(ConsoleMessage message) {
        var loud = message.type().equals("error") || message.type().equals("warning");
        if (looking && !isTrusted(message.location()) && loud && !message.text().startsWith(NOT_LOADED)) {
            complaints.add("console: %s (%s)".formatted(message.text(), message.location()));
        }
    }

    private void check(Response response) {
        if (isTrusted(response.url())) {
            return;
        }
        if (!response.url().startsWith(ownAddress)) {
            complaints.add("asked somebody else: " + response.url());
            return;
        }
        var status = response.status();
        var asked = ASKED_BY_A_PERSON.contains(response.request().resourceType());
        if (status >= SERVER_ERROR || (status >= CLIENT_ERROR && !asked)) {
            complaints.add("%d for %s".formatted(status, response.url()));
        }
        StrictHeaders.missingFrom(response.headers())
                .forEach(missing -> complaints.add("%s lacks %s".formatted(response.url(), missing)));
    }
}
