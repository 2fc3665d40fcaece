package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first minute: someone opens the address that the program printed. */
@Journey
class WelcomeJourney {

    @Test
    void whoeverComesIsWelcomedInTheLanguageOfHisBrowser(Product product) {
        product.visit()
                .opens("/")
                .standsAt("/sign-in")
                .seesTitle("A bright mirror for a clean office")
                .sees("A light turns yellow before anything goes wrong.");
        product.visit(Reader.CHINESE)
                .opens("/")
                .standsAt("/sign-in")
                .seesTitle("明镜高悬，清廉在岗")
                .sees("每个数字都能点开背后的事实");
    }

    @Test
    void theOtherLanguageIsOneClickAway(Product product) {
        product.visit()
                .opens("/sign-in")
                .follows("中文")
                .seesTitle("明镜高悬，清廉在岗")
                .follows("English")
                .seesTitle("A bright mirror for a clean office");
    }

    @Test
    void itLooksGoodAndWorksForEverybody(Product product) {
        product.visit().opens("/sign-in").findsNothingWrongForEverybody().looksAt("welcome");
        product.visit(Reader.CHINESE).opens("/sign-in").findsNothingWrongForEverybody();
    }

    @Test
    void itIsDarkWhereTheDeviceIsDark(Product product) {
        var visitor = product.visit().opens("/sign-in");
        visitor.page()
                .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.opens("/sign-in");
        assertThat(visitor.page().locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
    }

    @Test
    void aWrongPasswordIsRefusedInOneSentence(Product product) {
        product.visit()
                .opens("/sign-in")
                .signsIn("nobody", "a guess")
                .standsAt("/sign-in")
                .sees("This name and password do not belong together. Try again, or ask the administrator.")
                .findsNothingWrongForEverybody();
        product.visit(Reader.CHINESE)
                .opens("/sign-in")
                .signsIn("nobody", "a guess")
                .sees("用户名与密码不符。请重试，或联系管理员。");
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInWhateverHeAsksFor(Product product) {
        var visitor = product.visit();
        for (var address : new String[] {"/", "/today", "/my", "/no/such/page"}) {
            visitor.opens(address).standsAt("/sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/css/base.css", "/js/theme.js", "/icons.svg", "/", "/no/such/page", "/error"})
    void everyAnswerIsStrictWithTheBrowser(String address, Product product) {
        var answer = product.visit()
                .page()
                .request()
                .get(address, RequestOptions.create().setMaxRedirects(0));
        assertThat(StrictHeaders.missingFrom(answer.headers())).as(address).isEmpty();
    }

    @Test
    void aFormThatIsNotOursIsRefusedAsStrictly(Product product) {
        var answer = product.visit().page().request().post("/session", RequestOptions.create());
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(StrictHeaders.missingFrom(answer.headers())).isEmpty();
    }
}
