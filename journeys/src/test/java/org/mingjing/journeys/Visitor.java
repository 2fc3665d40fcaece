package org.mingjing.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Someone in front of a browser: {@code li.opens("/today").sees("Overdue").presses("Sign the letter")}. What he names
 * is what stands on the page: the words of a button, the label of a field. What he waits for comes within seconds or
 * the journey fails.
 */
final class Visitor {

    private final BrowserContext window;
    private final Page page;
    private final Witness witness;
    private final Server server;

    Visitor(BrowserContext window, Server server, URI address) {
        this.window = window;
        this.server = server;
        witness = Witness.of(window, address.toString());
        page = window.newPage();
    }

    /** Leaves the product for another address of this journey, whose pages are not ours to judge. */
    void mayGoTo(String address) {
        witness.trust(address);
    }

    /** Signs in as the first person of the demo office who has this role. */
    Visitor signedInAs(String role) {
        return signedInAs(role, 1);
    }

    /** Signs in as another person of the demo office with the same role: the second, the third … */
    Visitor signedInAs(String role, int which) {
        return signedInAs(server.signIns().stream()
                .filter(signIn -> signIn.role().equals(role))
                .skip(which - 1L)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The demo office has no %s number %d.".formatted(role, which))));
    }

    Visitor signedInAs(SignIn signIn) {
        opens("/sign-in").signsIn(signIn.login(), signIn.password());
        assertThat(page.locator(".frame__nav")).isVisible();
        reads(Reader.of(String.valueOf(page.evaluate("navigator.language"))), "/today");
        return this;
    }

    Visitor signsIn(String login, String password) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("form:has(#login) .btn-primary").click();
        return this;
    }

    Visitor opens(String address) {
        page.navigate(address);
        return this;
    }

    /** Is at this address, whatever its filters. */
    Visitor standsAt(String address) {
        page.waitForURL(url -> URI.create(url).getPath().equals(address));
        return this;
    }

    Visitor presses(String words) {
        return on(body -> body.presses(words));
    }

    Visitor follows(String words) {
        return on(body -> body.follows(words));
    }

    Visitor writes(String label, String text) {
        return on(body -> body.writes(label, text));
    }

    Visitor chooses(String label, String option) {
        return on(body -> body.chooses(label, option));
    }

    Visitor handsIn(String label, Path file) {
        return on(body -> body.handsIn(label, file));
    }

    Visitor sees(String text) {
        return on(body -> body.sees(text));
    }

    Visitor doesNotSee(String text) {
        return on(body -> body.doesNotSee(text));
    }

    /** Does something at the smallest card, row, section or form in which these words stand. */
    Visitor at(String words, Consumer<Place> deed) {
        deed.accept(new Place(page.locator(Place.KINDS)
                .filter(new Locator.FilterOptions().setHasText(words))
                .last()));
        return this;
    }

    private Visitor on(Consumer<Place> deed) {
        deed.accept(new Place(page.locator("body")));
        return this;
    }

    /** Follows a link that hands out a file, and keeps the file. */
    Path downloads(String words) {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
        var download = page.waitForDownload(link::click);
        var file = Product.folder("downloads").resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    Visitor seesTitle(String title) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(title, new ContainsTextOptions().setUseInnerText(true));
        return this;
    }

    /** What is not there, and what is not for him, looks the same. */
    Visitor findsNoPageAt(String address) {
        var answer = page.navigate(address);
        assertThat(answer).isNotNull();
        assertThat(answer.status()).as(address).isEqualTo(404);
        return this;
    }

    /** Takes pictures of this page in both languages, light and dark, on a desk and on a phone. */
    Visitor looksAt(String name) {
        return looksAt(name, _ -> {});
    }

    /** The same of a page on which something was opened first, which has to be done again in each language. */
    Visitor looksAt(String name, Consumer<Visitor> opening) {
        var address = page.url();
        for (var reader : Reader.values()) {
            reads(reader, address);
            opening.accept(this);
            Camera.takeForDocuments(page, name, reader);
            inEachTheme(theme -> Camera.take(page, "%s-%s-%s".formatted(name, reader.tag(), theme)));
        }
        reads(Reader.ENGLISH, address);
        return this;
    }

    /** Fails with a list when axe finds something on this page, light or dark, that is wrong for somebody. */
    Visitor findsNothingWrongForEverybody() {
        inEachTheme(theme -> assertThat(witness.lookingAway(() -> ForEverybody.barriers(page)))
                .as("%s %s", page.url(), theme)
                .isEmpty());
        return this;
    }

    /** Changes the language as a reader does, and comes back to where he was. */
    private void reads(Reader reader, String address) {
        var root = page.locator("html");
        if (!root.getAttribute("lang").startsWith(reader.tag())) {
            page.locator(".frame__tool[lang]").click();
            assertThat(root).hasAttribute("lang", Pattern.compile("^" + reader.tag()));
        }
        if (page.locator(".frame__nav").count() > 0) {
            page.navigate(address);
        }
    }

    private void inEachTheme(Consumer<String> deed) {
        for (var theme : List.of("dark", "light")) {
            page.evaluate("theme => { document.documentElement.dataset.bsTheme = theme }", theme);
            deed.accept(theme);
        }
    }

    void isPhotographed(String name) {
        Camera.whole(page, name);
    }

    /** For what this language has no word yet. */
    Page page() {
        return page;
    }

    List<String> leave() {
        window.close();
        return witness.complaints();
    }
}
