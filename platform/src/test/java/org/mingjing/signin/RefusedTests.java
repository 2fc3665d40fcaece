package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is asked of us and not done: forms of foreign pages, ways out of a folder, ways to a foreign page. */
@MingjingTest
class RefusedTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Test
    void noFormOfAForeignPageIsAccepted() {
        var forms = mapping.getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getMethodsCondition().getMethods().stream()
                        .filter(verb -> verb != RequestMethod.GET)
                        .flatMap(verb -> page.getPatternValues().stream()
                                .map(path -> mvc.method(HttpMethod.valueOf(verb.name()))
                                        .uri(path.replaceAll("\\{[^}]+}", "1")))))
                .toList();
        assertThat(forms).hasSizeGreaterThan(40);
        for (var form : forms) {
            for (var login : new String[] {"zhou", "qian"}) {
                assertThat(form.with(user(login)).with(csrf().useInvalidToken()).exchange())
                        .as("%s %s", form, login)
                        .hasStatus(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../application.yaml",
                "/css/%2e%2e/application.yaml",
                "/css/..%2fapplication.yaml",
                "/css/%252e%252e/application.yaml",
                "/css/..;/application.yaml",
                "/js/..%5capplication.yaml",
                "/vendor//../application.yaml",
                "/css/base.css%00.html",
                "/application.yaml",
                "/messages/signin_en.properties",
                "/db/migration/signin/V1__keep_sessions_that_survive_a_restart.sql"
            })
    void noAddressLeadsOutOfTheFolderOfFiles(String address) {
        var answer =
                mvc.get().uri(URI.create(address)).with(user("zhao")).exchange().getResponse();
        assertThat(answer.getStatus()).as(address).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/\t/elsewhere.example",
                "javascript:alert(1)",
                "elsewhere.example",
                ""
            })
    void noSignInAndNoChoiceLeadsToAForeignPage(String to) {
        assertThat(new Browser(mvc, "10.7.0.1").post("/session", "login", "zhao", "password", Cast.PASSWORD, "to", to))
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(mvc.post()
                        .uri("/my/theme")
                        .with(user("zhao"))
                        .with(csrf())
                        .param("theme", "AUTO")
                        .param("from", to))
                .redirectedUrl()
                .isEqualTo("/");
    }
}
