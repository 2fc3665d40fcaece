package org.mingjing.people;

import java.time.LocalDate;
import java.util.List;
import org.mingjing.people.UnitKinds.UnitKind;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where units, posts and officers are entered, and where officers are appointed. */
@Service
@Transactional
public class PeopleDesk {

    private final Organisation organisation;
    private final Rolls rolls;
    private final UnitKinds kinds;
    private final Roles roles;
    private final Trail trail;

    PeopleDesk(Organisation organisation, Rolls rolls, UnitKinds kinds, Roles roles, Trail trail) {
        this.organisation = organisation;
        this.rolls = rolls;
        this.kinds = kinds;
        this.roles = roles;
        this.trail = trail;
    }

    /** Enters a unit, or changes the one that has its key. */
    public void unit(String by, UnitEntry unit) {
        requirePlace(unit);
        var known = organisation.kindOfUnit(unit.key()).isPresent();
        organisation.enter(unit, kind(unit).tree());
        write(by, known ? "unit-changed" : "unit-entered", "unit/" + unit.key(), unit.key(), unit.valid());
    }

    private UnitKind kind(UnitEntry unit) {
        return kinds.find(unit.kind())
                .orElseThrow(() -> new Refusal("people.no-such-unit-kind", unit.key(), unit.kind()));
    }

    private void requirePlace(UnitEntry unit) {
        var kind = kind(unit);
        var parent = unit.parent();
        if (parent == null) {
            if (!kinds.mayBeTop(kind)) {
                throw new Refusal("people.not-at-the-top", unit.name(), kind.title());
            }
            return;
        }
        var above = organisation.kindOfUnit(parent).orElseThrow(() -> new Refusal("people.no-such-unit", parent));
        if (!kind.under().contains(above)) {
            throw new Refusal("people.not-under", kind.title(), title(above));
        }
        if (organisation.isBelow(parent, unit.key())) {
            throw new Refusal("people.under-itself", unit.name());
        }
    }

    private Object title(String kind) {
        return kinds.find(kind).<Object>map(UnitKind::title).orElse(kind);
    }

    /** Enters a post, or changes the one that has its key. */
    public void post(String by, PostEntry post) {
        if (!roles.has(post.role())) {
            throw new Refusal("people.no-such-role", post.key(), post.role());
        }
        var known = organisation.hasPost(post.key());
        organisation.enter(post);
        write(by, known ? "post-changed" : "post-entered", "post/" + post.key(), post.key(), post.valid());
    }

    /** Enters an officer, or changes the name of the one who has this login. */
    public void officer(String by, OfficerEntry officer) {
        officer.requireLogin();
        var known = organisation.hasOfficer(officer.login());
        organisation.enter(officer);
        trail.write(by, known ? "officer-changed" : "officer-entered", "officer/" + officer.login(), officer.login());
    }

    public void appoint(String by, AppointmentEntry appointment) {
        organisation.holder(appointment.post(), appointment.valid()).ifPresent(holder -> {
            throw new Refusal("people.held-already", appointment.post(), holder);
        });
        organisation.enter(appointment);
        trail.write(
                by,
                "officer-appointed",
                "officer/" + appointment.login(),
                appointment.login(),
                appointment.post(),
                appointment.valid().from());
    }

    /** Ends an appointment of an officer; the day is its last. */
    public void end(String by, OfficerFile file, long appointmentId, LocalDate lastDay) {
        var held = file.posts().stream()
                .filter(post -> post.appointmentId() == appointmentId)
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment", appointmentId));
        if (!organisation.end(file.id(), appointmentId, lastDay)) {
            throw new Refusal("people.not-appointed-then", file.name(), held.post(), lastDay);
        }
        trail.write(
                by,
                "appointment-ended",
                "officer/" + file.login(),
                file.login(),
                held.post().zh(),
                lastDay);
    }

    private void write(String by, String what, String object, String key, Validity valid) {
        trail.write(by, what, object, key, valid.from());
    }

    /** All units, posts, officers or appointments as they were entered, for a table. */
    @Transactional(readOnly = true)
    public List<List<String>> table(Sort sort) {
        return rolls.all(sort);
    }

    /** What is entered here. */
    public enum Sort {
        UNITS,
        POSTS,
        OFFICERS,
        APPOINTMENTS
    }

    // Of a table each row was judged before; whoever has it written also writes the line of the trail.

    public void units(List<UnitEntry> units) {
        rolls.units(units, unit -> kind(unit).tree());
    }

    public void posts(List<PostEntry> posts) {
        rolls.posts(posts);
    }

    public void officers(List<OfficerEntry> officers) {
        rolls.officers(officers);
    }

    public void appointments(List<AppointmentEntry> appointments) {
        rolls.appointments(appointments);
    }
}
