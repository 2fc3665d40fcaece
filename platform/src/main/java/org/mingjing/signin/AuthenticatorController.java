package org.mingjing.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.mingjing.people.Officer;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** My authenticator: the app whose codes are asked for after my password. */
@Controller
class AuthenticatorController {

    private static final String HERE = "/my/authenticator";

    private final Templates pages;
    private final Authenticators authenticators;
    private final AuthenticatorDesk desk;
    private final SignInRules.Codes rules;

    AuthenticatorController(Templates pages, Authenticators authenticators, AuthenticatorDesk desk, SignInRules rules) {
        this.pages = pages;
        this.authenticators = authenticators;
        this.desk = desk;
        this.rules = rules.codes();
    }

    @EveryOfficer
    @GetMapping(HERE)
    JteModel authenticator(Frame frame, Officer officer) {
        var held = authenticators.inForce(officer.id());
        if (held.isPresent()) {
            return pages.signinAuthenticatorHeld(
                    frame, held.get().begunAt(), authenticators.recoveryCodesLeft(held.get()));
        }
        return desk.begun(officer, frame.say("product.name"))
                .<JteModel>map(enrolment -> pages.signinAuthenticatorBegun(
                        frame,
                        enrolment.key(),
                        QrCode.inPage(enrolment.address()),
                        rules.confirmedWithin().toMinutes()))
                .orElseGet(() -> pages.signinAuthenticator(frame));
    }

    @EveryOfficer
    @PostMapping(HERE)
    String begin(Officer officer, @RequestParam String current, HttpServletRequest request) {
        desk.begin(officer, current, Origin.of(request));
        return "redirect:" + HERE;
    }

    /** The recovery codes stand in this one answer and nowhere else. */
    @EveryOfficer
    @PostMapping(HERE + "/confirmation")
    JteModel confirm(Frame frame, Officer officer, @RequestParam String code, HttpServletRequest request) {
        return pages.signinRecoveryCodes(frame, desk.confirm(officer, code, Origin.of(request)));
    }

    @EveryOfficer
    @PostMapping(HERE + "/withdrawal")
    String withdraw(
            Frame frame,
            Officer officer,
            @RequestParam String current,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        desk.withdraw(officer, current, Origin.of(request));
        return Done.at("/my/sign-in", redirect, frame, "sign-in.authenticator-withdrawn");
    }
}
