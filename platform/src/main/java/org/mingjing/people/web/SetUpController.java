package org.mingjing.people.web;

import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Accounts;
import org.mingjing.people.AppointmentEntry;
import org.mingjing.people.OfficerEntry;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.PostEntry;
import org.mingjing.people.Right;
import org.mingjing.people.Role;
import org.mingjing.people.Roles;
import org.mingjing.people.UnitEntry;
import org.mingjing.people.UnitKinds;
import org.mingjing.people.UnitKinds.UnitKind;
import org.mingjing.people.Validity;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Texts;
import org.mingjing.web.Done;
import org.mingjing.web.Everyone;
import org.mingjing.web.Frame;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/**
 * Sets up an empty office, once: its name, its first unit, and the one who keeps people. The address with its code is
 * printed at the start; as soon as somebody can sign in there is no such page.
 */
@Controller
class SetUpController {

    private static final String FIRST_UNIT = "office";

    private final Templates pages;
    private final PeopleDesk desk;
    private final Accounts accounts;
    private final UnitKinds kinds;
    private final Roles roles;
    private final PasswordRule passwords;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String code;

    SetUpController(
            Templates pages,
            PeopleDesk desk,
            Accounts accounts,
            UnitKinds kinds,
            Roles roles,
            PasswordRule passwords,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.accounts = accounts;
        this.kinds = kinds;
        this.roles = roles;
        this.passwords = passwords;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
        this.code = passwords.random();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent ready) {
        if (!accounts.areThere()
                && ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            System.out.printf(
                    "This office is empty. Set it up: http://127.0.0.1:%d/set-up?code=%s%n",
                    web.getWebServer().getPort(), code);
        }
    }

    @Everyone
    @GetMapping("/set-up")
    JteModel begin(Frame frame, @RequestParam @Nullable String code) {
        require(code);
        return pages.peopleSetUp(frame, String.valueOf(code), tops(), keepers());
    }

    @Everyone
    @PostMapping("/set-up")
    String finish(Frame frame, Form form, RedirectAttributes redirect) {
        require(form.code());
        passwords.require(form.password());
        transaction.executeWithoutResult(status -> setUp(form));
        return Done.at("/sign-in", redirect, frame, "people.set-up-done");
    }

    /** What is asked for. */
    public record Form(
            @Nullable String code,
            String nameEn,
            String nameZh,
            String kind,
            String role,
            String login,
            String personEn,
            String personZh,
            String password) {}

    private void setUp(Form form) {
        var role = roles.get(form.role());
        var valid = Validity.since(LocalDate.now(clock));
        desk.unit(
                form.login(),
                new UnitEntry(FIRST_UNIT, form.kind(), null, new Texts(form.nameEn(), form.nameZh()), 0, valid));
        desk.post(form.login(), new PostEntry("people-keeper", FIRST_UNIT, role.id(), role.title(), 0, valid));
        desk.officer(form.login(), new OfficerEntry(form.login(), new Texts(form.personEn(), form.personZh())));
        desk.appoint(form.login(), new AppointmentEntry("people-keeper", form.login(), valid));
        accounts.open(List.of(form.login()), encoder.encode(form.password()));
    }

    private void require(@Nullable String asked) {
        var right = asked != null
                && MessageDigest.isEqual(asked.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        if (!right || accounts.areThere()) {
            throw new NotFound("page", "/set-up");
        }
    }

    private List<UnitKind> tops() {
        return kinds.all().stream()
                .filter(kind -> kind.tree() == UnitKinds.Tree.ADMINISTRATIVE)
                .toList();
    }

    private List<Role> keepers() {
        return roles.all().stream()
                .filter(role -> role.may().contains(Right.KEEP_PEOPLE))
                .toList();
    }
}
