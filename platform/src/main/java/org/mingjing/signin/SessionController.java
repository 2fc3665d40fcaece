package org.mingjing.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.signin.SessionDesk.Begun;
import org.mingjing.signin.SessionDesk.Wait;
import org.mingjing.signin.SessionDesk.Wrong;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Everyone;
import org.mingjing.web.Frame;
import org.mingjing.web.OwnAddress;
import org.mingjing.web.StoryTeller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** Signing in and out. */
@Controller
class SessionController {

    private final Templates pages;
    private final SessionDesk desk;
    private final SignInRules.Sessions rules;
    private final List<StoryTeller> stories;

    SessionController(Templates pages, SessionDesk desk, SignInRules rules, List<StoryTeller> stories) {
        this.pages = pages;
        this.desk = desk;
        this.rules = rules.sessions();
        this.stories = stories;
    }

    @Everyone
    @GetMapping("/sign-in")
    JteModel signIn(Frame frame, @RequestParam @Nullable String refused, @RequestParam @Nullable Integer wait) {
        return pages.signinSignIn(
                frame,
                refusals(frame, refused, wait),
                stories.stream().flatMap(teller -> teller.stories().stream()).toList());
    }

    private static List<String> refusals(Frame frame, @Nullable String refused, @Nullable Integer wait) {
        if (wait != null) {
            return List.of(frame.say("sign-in.wait", Math.max(1, wait)));
        }
        return refused == null ? List.of() : List.of(frame.say("sign-in.refused"));
    }

    @Everyone
    @PostMapping("/session")
    String begin(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var browser = Cookies.BROWSER.in(request).orElseGet(Secret::make);
        return switch (desk.signIn(login.strip(), password, Origin.of(request), browser)) {
            case Begun begun -> {
                Cookies.SESSION.set(request, response, begun.session());
                Cookies.BROWSER.set(request, response, begun.browser(), rules.deviceKnown());
                Cookies.ASKED.forget(request, response);
                yield "redirect:" + (to == null ? AskedFor.in(request).orElse("/") : OwnAddress.of(to));
            }
            case Wrong() -> "redirect:/sign-in?refused";
            case Wait wait -> "redirect:/sign-in?refused&wait=" + Guesses.minutes(wait.atLeast());
        };
    }

    @EveryOfficer
    @PostMapping("/session/end")
    String end(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.in(request).ifPresent(desk::signOut);
        Cookies.SESSION.forget(request, response);
        return "redirect:/sign-in";
    }
}
