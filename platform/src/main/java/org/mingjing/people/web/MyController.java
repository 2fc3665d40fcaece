package org.mingjing.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.mingjing.people.Accounts;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerFiles;
import org.mingjing.people.Right;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** My file, my password; and sign-ins that are opened for others. */
@Controller
class MyController {

    private final Templates pages;
    private final OfficerFiles files;
    private final Accounts accounts;
    private final PasswordRule passwords;
    private final PasswordEncoder encoder;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MyController(
            Templates pages,
            OfficerFiles files,
            Accounts accounts,
            PasswordRule passwords,
            PasswordEncoder encoder,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.pages = pages;
        this.files = files;
        this.accounts = accounts;
        this.passwords = passwords;
        this.encoder = encoder;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EveryOfficer
    @GetMapping("/my")
    JteModel my(Frame frame, Officer officer) {
        var file = files.find(officer.id()).orElseThrow(() -> new NotFound("officer", officer.id()));
        return pages.peopleMy(frame, file, officer.day(), trail.by(officer.login()));
    }

    @EveryOfficer
    @PostMapping("/my/password")
    String password(
            Frame frame,
            Officer officer,
            @RequestParam String current,
            @RequestParam String chosen,
            RedirectAttributes redirect) {
        var held = accounts.password(officer.login()).orElse("");
        if (!encoder.matches(current, held)) {
            throw new Refusal("people.password-wrong");
        }
        passwords.require(chosen);
        transaction.executeWithoutResult(status -> {
            accounts.choosePassword(officer, encoder.encode(chosen), clock.instant());
            trail.write(officer.login(), "password-chosen", "officer/" + officer.login());
        });
        return Done.at("/my", redirect, frame, "people.password-changed");
    }

    @OnlyWith(Right.KEEP_PEOPLE)
    @PostMapping("/people/officers/{id}/sign-in")
    JteModel open(Frame frame, Officer officer, @PathVariable long id) {
        var file = files.find(id).orElseThrow(() -> new NotFound("officer", id));
        var start = passwords.random();
        transaction.executeWithoutResult(status -> {
            accounts.open(officer.login(), id, encoder.encode(start), clock.instant());
            trail.write(officer.login(), "sign-in-opened", "officer/" + file.login());
        });
        return pages.peopleSignInOpened(frame, file, start);
    }
}
