package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer says to the browser, whatever was asked, by whomever, and however it ended: generated from the routes. */
@MingjingTest
class HeadersTests {

    private static final Map<String, String> STRICT = Map.of(
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-DNS-Prefetch-Control", "off",
            "X-Robots-Tag", "none");

    private static final List<String> FORBIDDEN_IN_POLICY =
            List.of("unsafe-inline", "unsafe-eval", "unsafe-hashes", "*", "http:", "https:", "blob:");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping mapping;

    /** One verb at one address. */
    private record Route(HttpMethod verb, String address) {}

    private List<Route> routes() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getPatternValues().stream()
                        .flatMap(path -> page.getMethodsCondition().getMethods().stream()
                                .map(verb ->
                                        new Route(HttpMethod.valueOf(verb.name()), path.replaceAll("\\{[^}]+}", "1")))))
                .toList();
    }

    @Test
    void areThereOnEveryRouteForWhoIsSignedInAndForWhoIsNot() {
        assertThat(routes()).hasSizeGreaterThan(50);
        for (var route : routes()) {
            var asked = mvc.method(route.verb()).uri(route.address()).with(csrf());
            assertStrict(route + " by nobody", asked.exchange().getResponse());
            // A form of somebody who has no right changes nothing.
            for (var login : route.verb().equals(HttpMethod.GET) ? Cast.logins() : List.of("wu")) {
                assertStrict(
                        route + " by " + login,
                        mvc.method(route.verb())
                                .uri(route.address())
                                .with(csrf())
                                .with(user(login))
                                .exchange()
                                .getResponse());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no/such/page",
                "/css/base.css",
                "/js/theme.js",
                "/js/trust.js",
                "/icons.svg",
                "/error",
                "/css/none.css"
            })
    void areThereOnEveryFileAndWhereNothingIs(String address) {
        assertStrict(address, mvc.get().uri(address).exchange().getResponse());
        assertStrict(
                address, mvc.get().uri(address).with(user("zhao")).exchange().getResponse());
    }

    @Test
    void areThereOnAFormThatIsNotOurs() {
        var answer = mvc.post().uri("/session").exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertStrict("/session", answer);
    }

    @Test
    void noPageOfAPersonIsKeptByTheBrowser() {
        for (var address : new String[] {"/sign-in", "/my", "/today", "/my/sign-in"}) {
            assertThat(mvc.get()
                            .uri(address)
                            .with(user("zhao"))
                            .exchange()
                            .getResponse()
                            .getHeader("Cache-Control"))
                    .as(address)
                    .contains("no-store");
        }
        assertThat(mvc.get().uri("/css/base.css").exchange().getResponse().getHeader("Cache-Control"))
                .contains("max-age=3600");
    }

    private static void assertStrict(String what, MockHttpServletResponse answer) {
        STRICT.forEach((name, value) ->
                assertThat(answer.getHeaders(name)).as("%s of %s", name, what).containsExactly(value));
        var policy = answer.getHeaders("Content-Security-Policy");
        assertThat(policy).as(what).hasSize(1);
        assertThat(policy.getFirst())
                .as(what)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'")
                .endsWith("require-trusted-types-for 'script'; trusted-types default mingjing-look");
        assertThat(Stream.of(policy.getFirst().split("[ ;]+")))
                .as(what)
                .doesNotContainAnyElementsOf(FORBIDDEN_IN_POLICY);
        assertThat(answer.getHeader("Permissions-Policy"))
                .as(what)
                .contains("camera=()", "microphone=()", "geolocation=()", "payment=()", "usb=()");
    }
}
