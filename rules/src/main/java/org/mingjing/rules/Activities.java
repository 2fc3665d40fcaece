package org.mingjing.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names a rule listens to, in the order of the pack, matched whole; {@code "*"} is every name. */
public record Activities(Set<String> names) {

    public static final String EVERY = "*";
    public static final Activities NONE = new Activities(Set.of());

    public Activities {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    public static Activities of(String... names) {
        return new Activities(new LinkedHashSet<>(List.of(names)));
    }

    public boolean include(Event event) {
        return include(event.activity());
    }

    public boolean include(String activity) {
        return names.contains(activity) || names.contains(EVERY);
    }

    Activities and(Activities others) {
        return new Activities(
                Stream.concat(names.stream(), others.names.stream()).collect(Collectors.toSet()));
    }
}
