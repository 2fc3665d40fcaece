package org.mingjing.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.signin.SignInDesk.Answer;
import org.mingjing.signin.SignInDesk.Begun;
import org.mingjing.signin.SignInDesk.CodeWanted;
import org.mingjing.signin.SignInDesk.TooLate;
import org.mingjing.signin.SignInDesk.Wait;
import org.mingjing.signin.SignInDesk.Wrong;
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
    private final SignInDesk desk;
    private final SessionDesk sessions;
    private final FirstPage firstPage;
    private final Provider provider;
    private final SignInRules rules;
    private final List<StoryTeller> stories;

    SessionController(
            Templates pages,
            SignInDesk desk,
            SessionDesk sessions,
            FirstPage firstPage,
            Provider provider,
            SignInRules rules,
            List<StoryTeller> stories) {
        this.pages = pages;
        this.desk = desk;
        this.sessions = sessions;
        this.firstPage = firstPage;
        this.provider = provider;
        this.rules = rules;
        this.stories = stories;
    }

    @Everyone
    @GetMapping("/sign-in")
    JteModel signIn(
            Frame frame,
            @RequestParam @Nullable String refused,
            @RequestParam @Nullable Integer wait,
            @RequestParam @Nullable String left,
            HttpServletRequest request) {
        return pages.signinSignIn(
                frame,
                refusals(frame, refused, wait),
                RelyingParty.of(rules, request).isPresent(),
                provider.isThere() ? provider.name() : "",
                left == null
                        ? ""
                        : provider.endSession(rules.own(request) + "/sign-in").orElse(""),
                stories.stream().flatMap(teller -> teller.stories().stream()).toList());
    }

    private static List<String> refusals(Frame frame, @Nullable String refused, @Nullable Integer wait) {
        if (wait != null) {
            return List.of(frame.say("sign-in.wait", Math.max(1, wait)));
        }
        return refused == null
                ? List.of()
                : List.of(
                        switch (refused) {
                            case "late" -> frame.say("sign-in.code-late");
                            case "provider" -> frame.say("sign-in.provider-refused");
                            case "unknown" -> frame.say("sign-in.provider-unknown");
                            case "passkey" -> frame.say("sign-in.passkey-refused");
                            default -> frame.say("sign-in.refused");
                        });
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
        var answer = desk.signIn(login.strip(), password, Origin.of(request), browser);
        return goOn(answer, to, "/sign-in", request, response);
    }

    @Everyone
    @GetMapping("/sign-in/code")
    Object code(
            Frame frame,
            @RequestParam @Nullable String refused,
            @RequestParam @Nullable Integer wait,
            HttpServletRequest request) {
        if (Cookies.BEGUN.in(request).filter(desk::isBegun).isEmpty()) {
            return "redirect:/sign-in";
        }
        return pages.signinCode(frame, codeRefusals(frame, refused, wait));
    }

    private static List<String> codeRefusals(Frame frame, @Nullable String refused, @Nullable Integer wait) {
        return refused == null || wait != null
                ? refusals(frame, refused, wait)
                : List.of(frame.say("sign-in.code-wrong"));
    }

    @Everyone
    @PostMapping("/session/code")
    String begin(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        var answer = Cookies.BEGUN
                .in(request)
                .map(secret -> desk.signIn(secret, code, Origin.of(request), Cookies.BROWSER.in(request)))
                .orElseGet(TooLate::new);
        return goOn(answer, null, "/sign-in/code", request, response);
    }

    private String goOn(
            Answer answer, @Nullable String to, String back, HttpServletRequest request, HttpServletResponse response) {
        return switch (answer) {
            case Begun begun -> {
                Cookies.BEGUN.forget(request, response);
                yield "redirect:" + firstPage.after(begun, to, request, response);
            }
            case CodeWanted wanted -> {
                if (to != null) {
                    AskedFor.remember(OwnAddress.of(to), request, response);
                }
                Cookies.BEGUN.set(request, response, wanted.secret());
                yield "redirect:/sign-in/code";
            }
            case Wrong() -> "redirect:" + back + "?refused";
            case Wait wait -> "redirect:" + back + "?refused&wait=" + Guesses.minutes(wait.atLeast());
            case TooLate() -> "redirect:/sign-in?refused=late";
        };
    }

    @EveryOfficer
    @PostMapping("/session/end")
    String end(HttpServletRequest request, HttpServletResponse response) {
        var session = SignedIn.in(request);
        session.ifPresent(sessions::signOut);
        Cookies.SESSION.forget(request, response);
        return session.filter(left -> left.means() == Means.PROVIDER).isPresent()
                ? "redirect:/sign-in?left"
                : "redirect:/sign-in";
    }
}
