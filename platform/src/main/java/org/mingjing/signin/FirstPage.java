package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mingjing.signin.SignInDesk.Begun;
import org.mingjing.web.OwnAddress;
import org.springframework.stereotype.Component;

/** What follows every sign-in, by whatever means: the browser is given its session, and led to what it asked for before. */
@Component
class FirstPage {

    private final SignInRules.Sessions rules;

    FirstPage(SignInRules rules) {
        this.rules = rules.sessions();
    }

    /** @param to the page to begin with, if the form itself named one */
    String after(Begun begun, @Nullable String to, HttpServletRequest request, HttpServletResponse response) {
        Cookies.SESSION.set(request, response, begun.session());
        Cookies.BROWSER.set(request, response, begun.browser(), rules.deviceKnown());
        Cookies.ASKED.forget(request, response);
        return to == null ? AskedFor.in(request).orElse("/") : OwnAddress.of(to);
    }
}
