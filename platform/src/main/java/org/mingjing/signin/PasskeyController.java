package org.mingjing.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Everyone;
import org.mingjing.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** My passkeys, and the sign-in with one. */
@Controller
class PasskeyController {

    private static final String HERE = "/my/passkeys";

    private final Templates pages;
    private final Passkeys passkeys;
    private final PasskeyDesk desk;
    private final FirstPage firstPage;
    private final SignInRules rules;

    PasskeyController(Templates pages, Passkeys passkeys, PasskeyDesk desk, FirstPage firstPage, SignInRules rules) {
        this.pages = pages;
        this.passkeys = passkeys;
        this.desk = desk;
        this.firstPage = firstPage;
        this.rules = rules;
    }

    @EveryOfficer
    @GetMapping(HERE)
    JteModel passkeys(Frame frame, Officer officer, HttpServletRequest request) {
        var party = RelyingParty.of(rules, request);
        var begun = party.flatMap(
                ours -> Cookies.CHALLENGE.in(request).flatMap(secret -> desk.creation(officer, secret, ours)));
        var rows = passkeys.of(officer.id()).stream()
                .map(one -> PasskeyRow.of(one, frame))
                .toList();
        return pages.signinPasskeys(frame, rows, party.isPresent(), begun.orElse(""));
    }

    @EveryOfficer
    @PostMapping(HERE + "/begun")
    String begin(
            Officer officer,
            @RequestParam String name,
            @RequestParam String current,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = desk.begin(officer, name.strip(), current, Origin.of(request));
        Cookies.CHALLENGE.set(request, response, secret);
        return "redirect:" + HERE;
    }

    @EveryOfficer
    @PostMapping(HERE)
    String register(
            Frame frame,
            Officer officer,
            @RequestParam String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var secret = Cookies.CHALLENGE.in(request).orElse("");
        Cookies.CHALLENGE.forget(request, response);
        desk.register(officer, secret, party(request), credential);
        return Done.at(HERE, redirect, frame, "sign-in.passkey-registered");
    }

    private RelyingParty party(HttpServletRequest request) {
        return RelyingParty.of(rules, request).orElseThrow(() -> new Refusal("sign-in.passkey-not-here"));
    }

    @EveryOfficer
    @PostMapping(HERE + "/{id}/withdrawal")
    String withdraw(Frame frame, Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        desk.withdraw(officer, id);
        return Done.at(HERE, redirect, frame, "sign-in.passkey-withdrawn");
    }

    @Everyone
    @PostMapping("/session/passkey/request")
    @ResponseBody
    Map<String, Object> ask(HttpServletRequest request, HttpServletResponse response) {
        var asked = desk.ask(party(request));
        Cookies.CHALLENGE.set(request, response, asked.secret());
        return asked.request();
    }

    @Everyone
    @PostMapping("/session/passkey")
    String signIn(@RequestParam String credential, HttpServletRequest request, HttpServletResponse response) {
        var secret = Cookies.CHALLENGE.in(request).orElse("");
        Cookies.CHALLENGE.forget(request, response);
        return desk.signIn(
                        secret,
                        party(request),
                        credential,
                        Origin.of(request),
                        Cookies.BROWSER.in(request).orElseGet(Secret::make))
                .map(begun -> "redirect:" + firstPage.after(begun, null, request, response))
                .orElse("redirect:/sign-in?refused=passkey");
    }
}
