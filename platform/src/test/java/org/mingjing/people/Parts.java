package org.mingjing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Role.Sight;
import org.mingjing.vocabulary.Visibility;

/**
 * An office of the year 2024 in plain Java, with somebody for every role of the pack and somebody who stands in for each,
 * and slowly thought out who of them sees what. It shares nothing with what it judges but the roles of the pack.
 */
final class Parts {

    static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    static final String SAME = "sight-same";
    static final List<String> PLACES = List.of("sight-above", SAME, "sight-below", "sight-beside");

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();

    Parts(Iterable<Role> ofThePack) {
        for (var role : ofThePack) {
            roles.put(role.id(), role);
            hold("s." + role.id(), role, SAME, FIRST, LAST);
            standings.add(new Standing("d." + role.id(), "s." + role.id(), "sight-" + role.id(), DAY, DAY, false));
        }
        var chief = roles.values().stream()
                .filter(one -> one.sees() == Sight.OFFICE)
                .findFirst()
                .orElseThrow();
        var office = "s." + chief.id();
        var post = "sight-" + chief.id();
        standings.add(new Standing("d-yesterday", office, post, FIRST, DAY.minusDays(1), false));
        standings.add(new Standing("d-tomorrow", office, post, DAY.plusDays(1), LAST, false));
        standings.add(new Standing("d-withdrawn", office, post, FIRST, LAST, true));
        hold("s-formerly", chief, SAME, FIRST, DAY.minusDays(1));
        standings.add(new Standing("d-of-formerly", "s-formerly", "sight-s-formerly", FIRST, LAST, false));
    }

    private void hold(String login, Role role, String unit, LocalDate from, LocalDate to) {
        var post = login.startsWith("s.") ? "sight-" + role.id() : "sight-" + login;
        holdings.add(new Holding(login, post, unit, role, from, to));
    }

    /** Who holds which post of which unit. */
    record Holding(String login, String post, String unit, Role role, LocalDate from, LocalDate to) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Who stands in for whom on which post. */
    record Standing(String login, String insteadOf, String post, LocalDate from, LocalDate to, boolean withdrawn) {

        boolean isOn(LocalDate day) {
            return !withdrawn && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Something that is held, with all that decides who sees it. */
    record Thing(
            String word,
            Visibility visibility,
            @Nullable String unit,
            @Nullable String post,
            @Nullable String hand,
            Set<String> named,
            @Nullable Right opensWith) {}

    List<Holding> holdings() {
        return holdings;
    }

    List<Standing> standings() {
        return standings;
    }

    Map<String, Role> roles() {
        return roles;
    }

    /** Everybody, and one who has nothing. */
    List<String> everybody() {
        var all = new ArrayList<String>();
        holdings.forEach(one -> all.add(one.login()));
        standings.forEach(one -> all.add(one.login()));
        all.add("s-nothing");
        return all;
    }

    private List<Holding> heldBy(String login) {
        var held = new ArrayList<Holding>();
        for (var one : holdings) {
            if (one.login().equals(login) && one.isOn(DAY)) {
                held.add(one);
            }
            for (var standing : standings) {
                if (standing.login().equals(login)
                        && standing.isOn(DAY)
                        && one.login().equals(standing.insteadOf())
                        && one.post().equals(standing.post())
                        && one.isOn(DAY)) {
                    held.add(one);
                }
            }
        }
        return held;
    }

    boolean may(String login, Right right) {
        return heldBy(login).stream().anyMatch(one -> one.role().may().contains(right));
    }

    private static boolean reaches(Holding held, String unit) {
        return switch (held.role().sees()) {
            case OWN -> false;
            case UNIT -> held.unit().equals(unit);
            case SUBTREE -> held.unit().equals(unit) || (held.unit().equals(SAME) && unit.equals("sight-below"));
            case OFFICE -> true;
        };
    }

    boolean sees(String login, Thing thing) {
        if (thing.named().contains(login)) {
            return true;
        }
        if (thing.visibility() == Visibility.SEALED) {
            return false;
        }
        var hands = new HashSet<>(Set.of(login));
        for (var held : heldBy(login)) {
            hands.add(held.login());
            if (held.post().equals(thing.post())) {
                return true;
            }
        }
        if (hands.contains(thing.hand())) {
            return true;
        }
        if (thing.visibility() == Visibility.NEED_TO_KNOW) {
            return false;
        }
        var unit = thing.unit();
        if (thing.visibility() == Visibility.OFFICE || (thing.opensWith() != null && may(login, thing.opensWith()))) {
            return true;
        }
        return unit != null && heldBy(login).stream().anyMatch(held -> reaches(held, unit));
    }
}
