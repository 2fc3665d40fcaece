package org.mingjing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.people.Officer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and every form of it, asked for by every officer: generated from the routes. */
@MingjingTest
class DoorsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Autowired
    Cast cast;

    @Test
    void everyRouteSaysWhoMayComeIn() {
        assertThat(routes())
                .allSatisfy(route -> assertThat(Stream.of(OnlyWith.class, EveryOfficer.class, Everyone.class)
                                .filter(route.method()::hasMethodAnnotation))
                        .as(
                                "%s %s needs exactly one of @OnlyWith, @EveryOfficer, @Everyone",
                                route.verb(), route.path())
                        .hasSize(1));
    }

    @Test
    void whoHasNotTheRightFindsNothingThere() {
        var closed = routes().stream()
                .filter(route -> route.method().hasMethodAnnotation(OnlyWith.class))
                .toList();
        for (var login : Cast.logins()) {
            var officer = cast.officer(login);
            closed.stream()
                    .filter(route -> !route.openTo(officer))
                    .forEach(route -> assertThat(ask(route, login))
                            .as("%s %s as %s", route.verb(), route.path(), login)
                            .isEqualTo(404));
        }
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        routes().stream()
                .filter(route -> !route.method().hasMethodAnnotation(Everyone.class))
                .forEach(route -> assertThat(mvc.perform(mvc.method(route.verb())
                                        .uri(route.address())
                                        .with(csrf()))
                                .getResponse()
                                .getRedirectedUrl())
                        .as("%s %s", route.verb(), route.path())
                        .endsWith("/sign-in"));
    }

    private int ask(Route route, String login) {
        return mvc.perform(mvc.method(route.verb())
                        .uri(route.address())
                        .with(user(login))
                        .with(csrf()))
                .getResponse()
                .getStatus();
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.mingjing"))
                .flatMap(DoorsTests::routes)
                .toList();
    }

    private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        var verbs = entry.getKey().getMethodsCondition().getMethods();
        return entry.getKey().getPatternValues().stream()
                .flatMap(path ->
                        verbs.stream().map(verb -> new Route(HttpMethod.valueOf(verb.name()), path, entry.getValue())));
    }

    /** One verb at one address. */
    private record Route(HttpMethod verb, String path, HandlerMethod method) {

        boolean openTo(Officer officer) {
            var only = method.getMethodAnnotation(OnlyWith.class);
            return only != null && Arrays.stream(only.value()).anyMatch(officer::may);
        }

        String address() {
            return path.replaceAll("\\{[^}]+}", "1");
        }
    }
}
