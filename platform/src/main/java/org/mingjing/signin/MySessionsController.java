package org.mingjing.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerFiles;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Deed;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** My sign-in: where I am signed in, what happened to it, and my password. */
@Controller
class MySessionsController {

    private static final String HERE = "/my/sign-in";

    private final Templates pages;
    private final OfficerFiles files;
    private final Sessions sessions;
    private final Authenticators authenticators;
    private final SessionDesk desk;
    private final PasswordDesk passwords;
    private final PasswordRule rule;
    private final SignInRules.Sessions rules;
    private final Trail trail;

    MySessionsController(
            Templates pages,
            OfficerFiles files,
            Sessions sessions,
            Authenticators authenticators,
            SessionDesk desk,
            PasswordDesk passwords,
            PasswordRule rule,
            SignInRules rules,
            Trail trail) {
        this.pages = pages;
        this.files = files;
        this.sessions = sessions;
        this.authenticators = authenticators;
        this.desk = desk;
        this.passwords = passwords;
        this.rule = rule;
        this.rules = rules.sessions();
        this.trail = trail;
    }

    @EveryOfficer
    @GetMapping(HERE)
    JteModel mine(Frame frame, Officer officer, HttpServletRequest request) {
        var here = here(request);
        var rows = sessions.of(officer.login()).stream()
                .map(one -> SessionRow.of(one, one.id() == here, frame))
                .toList();
        var lines = trail.about("officer/" + officer.login()).reversed().stream()
                .filter(line -> SignInLines.ABOUT.contains(line.what()))
                .limit(SignInLines.SHOWN)
                .map(line -> Deed.of(new Trail.Placed(line, null), frame))
                .toList();
        return pages.signinSessions(
                frame,
                rows,
                lines,
                authenticators.inForce(officer.id()).isPresent(),
                rules.idle().toMinutes(),
                rules.absolute().toHours());
    }

    /** The session of this request; none in a test that only says who asks. */
    private static long here(HttpServletRequest request) {
        return SignedIn.in(request).map(Session::id).orElse(-1L);
    }

    @EveryOfficer
    @PostMapping("/my/sessions/{id}/end")
    String end(Frame frame, Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        desk.end(officer.login(), id);
        return Done.at(HERE, redirect, frame, "sign-in.session-ended");
    }

    @EveryOfficer
    @PostMapping("/my/sessions/others/end")
    String endOthers(Frame frame, Officer officer, HttpServletRequest request, RedirectAttributes redirect) {
        var ended = desk.endOthers(officer.login(), here(request));
        return Done.at(HERE, redirect, frame, "sign-in.sessions-ended", ended);
    }

    @EveryOfficer
    @GetMapping("/my/password")
    JteModel password(Frame frame, Officer officer) {
        var file = files.find(officer.id()).orElseThrow(() -> new NotFound("officer", officer.id()));
        return pages.signinPassword(frame, file, officer.mustChoosePassword(), rule.shortest());
    }

    @EveryOfficer
    @PostMapping("/my/password")
    String choose(
            Frame frame,
            Officer officer,
            @RequestParam String current,
            @RequestParam String chosen,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var ended = passwords.choose(officer, current, chosen, Origin.of(request), here(request));
        return Done.at("/my", redirect, frame, "sign-in.password-changed", ended);
    }
}
