package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mingjing.signin.ProviderDesk.Known;
import org.mingjing.signin.ProviderDesk.NotRight;
import org.mingjing.signin.ProviderDesk.Unknown;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by the identity provider of the office: out to it, and back. */
@Controller
class ProviderController {

    private static final String BACK = "/session/provider/answer";

    private final Provider provider;
    private final ProviderDesk desk;
    private final FirstPage firstPage;
    private final SignInRules rules;

    ProviderController(Provider provider, ProviderDesk desk, FirstPage firstPage, SignInRules rules) {
        this.provider = provider;
        this.desk = desk;
        this.firstPage = firstPage;
        this.rules = rules;
    }

    // A link, not a form: browsers follow no form to a foreign address, as our content policy wants it.
    @Everyone
    @GetMapping("/session/provider")
    String ask(HttpServletRequest request, HttpServletResponse response) {
        if (!provider.isThere()) {
            throw new NotFound("page", request.getRequestURI());
        }
        var asked = desk.ask(rules.own(request) + BACK);
        Cookies.PROVIDER.set(request, response, asked.secret());
        return "redirect:" + asked.address();
    }

    @Everyone
    @GetMapping(BACK)
    String answer(
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = Cookies.PROVIDER.in(request).orElse("");
        Cookies.PROVIDER.forget(request, response);
        var browser = Cookies.BROWSER.in(request).orElseGet(Secret::make);
        if (!provider.isThere() || code == null || state == null) {
            return "redirect:/sign-in?refused=provider";
        }
        return switch (desk.signIn(secret, state, code, rules.own(request) + BACK, Origin.of(request), browser)) {
            case Known known -> "redirect:" + firstPage.after(known.begun(), null, request, response);
            case Unknown() -> "redirect:/sign-in?refused=unknown";
            case NotRight() -> "redirect:/sign-in?refused=provider";
        };
    }
}
