package org.mingjing.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.mingjing.demo.OfficePlan.PlannedPost;
import org.mingjing.people.Accounts;
import org.mingjing.people.AppointmentEntry;
import org.mingjing.people.OfficerEntry;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.PostEntry;
import org.mingjing.people.UnitEntry;
import org.mingjing.people.Validity;
import org.mingjing.vocabulary.Texts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up the units and posts of {@code office.yaml} and lets invented officers hold them. */
@Component
class DemoPeople {

    private static final String BY = "mingjing";

    private final PeopleDesk people;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    DemoPeople(PeopleDesk people, Accounts accounts, PasswordEncoder passwords) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Transactional
    public void tell(Setting setting) {
        var plan = setting.pack().read("office.yaml", OfficePlan.class);
        var logins = new Arrival(plan, Validity.since(setting.since()), setting.seed()).comeIn();
        accounts.open(logins, passwords.encode(DemoOffice.PASSWORD));
    }

    /** Everybody's first day. */
    private final class Arrival {

        private final OfficePlan plan;
        private final Validity valid;
        private final SplittableRandom random;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> seatsTaken = new HashMap<>();

        Arrival(OfficePlan plan, Validity valid, long seed) {
            this.plan = plan;
            this.valid = valid;
            this.random = new SplittableRandom(seed);
        }

        List<String> comeIn() {
            var position = 0;
            for (var unit : plan.units()) {
                var parent = unit.parent().orElse(null);
                people.unit(BY, new UnitEntry(unit.key(), unit.kind(), parent, unit.name(), position++, valid));
            }
            for (var post : plan.posts()) {
                for (int n = 1; n <= post.seats(); n++) {
                    people.post(
                            BY, new PostEntry(post.seat(n), post.unit(), post.role(), post.title(), position++, valid));
                }
            }
            var heldBesides = new HashSet<String>();
            plan.posts().forEach(post -> post.also().ifPresent(heldBesides::addAll));
            return plan.posts().stream()
                    .filter(post -> !heldBesides.contains(post.key()))
                    .flatMap(post -> fill(post).stream())
                    .toList();
        }

        private List<String> fill(PlannedPost post) {
            var logins = new ArrayList<String>();
            for (int n = 1; n <= post.seats(); n++) {
                var officer = invent();
                people.officer(BY, officer);
                logins.add(officer.login());
                people.appoint(BY, new AppointmentEntry(post.seat(n), officer.login(), valid));
                for (var besides : post.also().orElse(List.of())) {
                    people.appoint(BY, new AppointmentEntry(nextSeat(besides), officer.login(), valid));
                }
            }
            return logins;
        }

        private String nextSeat(String key) {
            return plan.post(key).seat(seatsTaken.merge(key, 1, Integer::sum));
        }

        private OfficerEntry invent() {
            while (true) {
                var surname = pick(plan.names().surnames());
                var given = pick(plan.names().given());
                var login = (surname.en() + "." + given.en())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z.]", "");
                if (taken.add(login)) {
                    var name = new Texts(surname.en() + " " + given.en(), surname.zh() + given.zh());
                    return new OfficerEntry(login, name);
                }
            }
        }

        private Texts pick(List<Texts> names) {
            return names.get(random.nextInt(names.size()));
        }
    }
}
