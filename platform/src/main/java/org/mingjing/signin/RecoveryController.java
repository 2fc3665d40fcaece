package org.mingjing.signin;

import gg.jte.models.runtime.JteModel;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.web.Done;
import org.mingjing.web.Frame;
import org.mingjing.web.NavigationPlace;
import org.mingjing.web.OnlyWith;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** Lost sign-ins: one administrator asks, another confirms. */
@Controller
class RecoveryController {

    private static final String HERE = "/recoveries";
    private static final int ORDER = 85;

    private final Templates pages;
    private final RecoveryDesk desk;
    private final SignInRules.Recovery rules;

    RecoveryController(Templates pages, RecoveryDesk desk, SignInRules rules) {
        this.pages = pages;
        this.desk = desk;
        this.rules = rules.recovery();
    }

    @Bean
    static NavigationPlace recoveriesPlace() {
        return new NavigationPlace(ORDER, HERE, "sign-in.recoveries", "key", Right.ADMINISTER);
    }

    @OnlyWith(Right.ADMINISTER)
    @GetMapping(HERE)
    JteModel recoveries(Frame frame, Officer officer) {
        var rows = desk.newest().stream()
                .map(one -> RecoveryRow.of(one, desk.waits(one), officer.login(), frame))
                .toList();
        return pages.signinRecoveries(frame, rows, rules.confirmedWithin().toHours());
    }

    @OnlyWith(Right.ADMINISTER)
    @PostMapping(HERE)
    String ask(
            Frame frame,
            Officer officer,
            @RequestParam String login,
            @RequestParam String because,
            RedirectAttributes redirect) {
        desk.ask(officer, login.strip(), because.strip());
        return Done.at(HERE, redirect, frame, "sign-in.recovery-asked", login.strip());
    }

    /** The start password stands in this one answer and nowhere else. */
    @OnlyWith(Right.ADMINISTER)
    @PostMapping(HERE + "/{id}/confirmation")
    JteModel confirm(Frame frame, Officer officer, @PathVariable long id) {
        var recovered = desk.confirm(officer, id);
        return pages.signinRecovered(frame, recovered.login(), recovered.password());
    }
}
