package org.mingjing.people;

import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where units, posts and officers are entered, and where officers are appointed. */
@Service
@Transactional
public class PeopleDesk {

    private final Organisation organisation;
    private final UnitKinds kinds;
    private final Roles roles;
    private final Trail trail;

    PeopleDesk(Organisation organisation, UnitKinds kinds, Roles roles, Trail trail) {
        this.organisation = organisation;
        this.kinds = kinds;
        this.roles = roles;
        this.trail = trail;
    }

    public long unit(String by, UnitEntry unit) {
        var kind = kinds.find(unit.kind())
                .orElseThrow(() -> new Refusal("people.no-such-unit-kind", unit.key(), unit.kind()));
        var id = organisation.add(unit, kind.tree());
        trail.write(by, "unit-entered", "unit/" + id, unit.key(), unit.valid().from());
        return id;
    }

    public long post(String by, PostEntry post) {
        if (!roles.has(post.role())) {
            throw new Refusal("people.no-such-role", post.key(), post.role());
        }
        var id = organisation.add(post);
        trail.write(by, "post-entered", "post/" + id, post.key(), post.valid().from());
        return id;
    }

    public long officer(String by, OfficerEntry officer) {
        var id = organisation.add(officer);
        trail.write(by, "officer-entered", "officer/" + id, officer.login());
        return id;
    }

    public long appoint(String by, AppointmentEntry appointment) {
        var id = organisation.add(appointment);
        trail.write(
                by,
                "officer-appointed",
                "appointment/" + id,
                appointment.login(),
                appointment.post(),
                appointment.valid().from());
        return id;
    }
}
