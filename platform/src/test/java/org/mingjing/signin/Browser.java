package org.mingjing.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser in a test: at an address, with the cookies that it was given. */
final class Browser {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final MockMvcTester mvc;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Browser(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    MvcTestResult signIn(String login, String password) {
        return post("/session", "login", login, "password", password);
    }

    boolean isSignedIn() {
        return get("/my").getResponse().getStatus() == 200;
    }

    MvcTestResult get(String path) {
        return kept(mvc.get()
                .uri(path)
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                })
                .header("User-Agent", FIREFOX)
                .header("Accept-Language", "en")
                .cookie(held())
                .exchange());
    }

    MvcTestResult post(String path, String... fields) {
        var form = mvc.post()
                .uri(path)
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                })
                .header("User-Agent", FIREFOX)
                .cookie(held());
        for (var at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return kept(form.exchange());
    }

    Map<String, Cookie> cookies() {
        return cookies;
    }

    private Cookie[] held() {
        var held = new ArrayList<>(cookies.values());
        // MockMvc wants one at least.
        held.add(new Cookie("other", "1"));
        return held.toArray(Cookie[]::new);
    }

    private MvcTestResult kept(MvcTestResult answer) {
        for (var cookie : List.of(answer.getResponse().getCookies())) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }
}
