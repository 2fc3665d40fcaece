package org.mingjing.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Enters a unit, or changes the one that has its key. */
    public void unit(String by, UnitEntry unit) {
        var kind = kinds.find(unit.kind())
                .orElseThrow(() -> new Refusal("people.no-such-unit-kind", unit.key(), unit.kind()));
        var known = organisation.isThere("units", "key", unit.key());
        if (known) {
            organisation.change(unit, kind.tree());
        } else {
            organisation.add(unit, kind.tree());
        }
        trail.write(
                by,
                known ? "unit-changed" : "unit-entered",
                "unit/" + unit.key(),
                unit.valid().from());
    }

    public void post(String by, PostEntry post) {
        if (!roles.has(post.role())) {
            throw new Refusal("people.no-such-role", post.key(), post.role());
        }
        var known = organisation.isThere("posts", "key", post.key());
        if (known) {
            organisation.change(post);
        } else {
            organisation.add(post);
        }
        trail.write(
                by,
                known ? "post-changed" : "post-entered",
                "post/" + post.key(),
                post.valid().from());
    }

    public void officer(String by, OfficerEntry officer) {
        var known = organisation.isThere("officers", "login", officer.login());
        if (known) {
            organisation.change(officer);
        } else {
            organisation.add(officer);
        }
        trail.write(by, known ? "officer-changed" : "officer-entered", "officer/" + officer.login());
    }

    public void appoint(String by, AppointmentEntry appointment) {
        organisation.holder(appointment.post(), appointment.valid()).ifPresent(holder -> {
            throw new Refusal("people.held-already", appointment.post(), holder);
        });
        organisation.add(appointment);
        trail.write(
                by,
                "officer-appointed",
                "officer/" + appointment.login(),
                appointment.post(),
                appointment.valid().from());
    }

    /** Ends an appointment; the day is its last. */
    public void end(Officer officer, long appointmentId, LocalDate lastDay) {
        if (!organisation.end(appointmentId, lastDay)) {
            throw new Refusal("people.not-appointed-then", lastDay);
        }
        trail.write(officer.login(), "appointment-ended", "appointment/" + appointmentId, lastDay);
    }

    /** The keys of all units. */
    @Transactional(readOnly = true)
    public Set<String> units() {
        return organisation.keys("units", "key");
    }

    /** The keys of all posts. */
    @Transactional(readOnly = true)
    public Set<String> posts() {
        return organisation.keys("posts", "key");
    }

    /** The logins of all officers. */
    @Transactional(readOnly = true)
    public Set<String> logins() {
        return organisation.keys("officers", "login");
    }

    /** Who holds a post in any part of a period. */
    @Transactional(readOnly = true)
    public Optional<String> holder(String postKey, Validity valid) {
        return organisation.holder(postKey, valid);
    }

    /** All units, posts, officers or appointments as they were entered, for a table. */
    @Transactional(readOnly = true)
    public List<List<String>> table(Sort sort) {
        return organisation.table(sort);
    }

    /** What is entered here. */
    public enum Sort {
        UNITS,
        POSTS,
        OFFICERS,
        APPOINTMENTS
    }
}
