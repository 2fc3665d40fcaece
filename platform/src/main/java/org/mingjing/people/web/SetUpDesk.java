package org.mingjing.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.people.UnitKinds.UnitKind;
import org.mingjing.people.Validity;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Texts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an empty office gets its first unit, its first officer, and the posts by which he brings in all others. */
@Service
@Transactional
class SetUpDesk {

    private final PeopleDesk people;
    private final Accounts accounts;
    private final UnitKinds kinds;
    private final Roles roles;
    private final PasswordEncoder encoder;
    private final Clock clock;

    SetUpDesk(
            PeopleDesk people, Accounts accounts, UnitKinds kinds, Roles roles, PasswordEncoder encoder, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.kinds = kinds;
        this.roles = roles;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The first unit and the first officer, as they were written into the form. */
    record Founding(Texts office, String kind, String login, Texts name, String password, Language language) {}

    /** The kinds that the first unit may be of. */
    List<UnitKind> kinds() {
        return kinds.tops(Tree.ADMINISTRATIVE);
    }

    /** What the first officer will be: one role that keeps people, and one that keeps lists if the first does not. */
    List<Role> firstRoles() {
        var chosen = new ArrayList<Role>();
        for (var right : List.of(Right.KEEP_PEOPLE, Right.KEEP_LISTS)) {
            if (chosen.stream().noneMatch(role -> role.may().contains(right))) {
                roles.with(right).stream().findFirst().ifPresent(chosen::add);
            }
        }
        return List.copyOf(chosen);
    }

    void found(Founding founding) {
        if (!accounts.claimEmpty()) {
            throw new NotFound("page", "/set-up");
        }
        var by = founding.login();
        var valid = Validity.since(LocalDate.now(clock));
        var unit = founding.kind();
        people.officer(by, new OfficerEntry(founding.login(), founding.name()));
        people.unit(by, new UnitEntry(unit, founding.kind(), null, founding.office(), 0, valid));
        for (var role : firstRoles()) {
            people.post(by, new PostEntry(role.id(), unit, role.id(), role.title(), 0, valid));
            people.appoint(by, new AppointmentEntry(role.id(), founding.login(), valid));
        }
        accounts.open(List.of(founding.login()), encoder.encode(founding.password()));
        accounts.choose(founding.login(), founding.language());
    }
}
