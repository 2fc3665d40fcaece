package org.mingjing.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingjing.packs.Pack;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** The kinds of units of the pack: in which tree they stand and under which others. */
@Component
public class UnitKinds {

    private final Map<String, UnitKind> byId = new LinkedHashMap<>();

    UnitKinds(Pack pack) {
        pack.read("units.yaml", UnitsFile.class).unitKinds().forEach(kind -> byId.put(kind.id(), kind));
    }

    /** {@code units.yaml}. */
    record UnitsFile(List<UnitKind> unitKinds) {}

    /** A kind of unit; {@code under} are the kinds it may stand under, none for the top of a tree. */
    public record UnitKind(String id, Tree tree, Texts title, List<String> under) {

        boolean isCalled(String words) {
            return words.equalsIgnoreCase(id) || words.equalsIgnoreCase(title.en()) || words.equals(title.zh());
        }
    }

    /** The two trees, which are never merged. */
    public enum Tree {
        ADMINISTRATIVE,
        PARTY;

        @JsonCreator
        static Tree of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Optional<UnitKind> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The kind with this id, or with this title in one of the languages. */
    public Optional<UnitKind> called(String words) {
        return find(words).or(() -> named(kind -> kind.isCalled(words)));
    }

    private Optional<UnitKind> named(Predicate<UnitKind> called) {
        return byId.values().stream().filter(called).findFirst();
    }

    public List<UnitKind> all() {
        return List.copyOf(byId.values());
    }

    /** The kinds that may stand directly under a kind. */
    public List<UnitKind> below(String id) {
        return byId.values().stream().filter(kind -> kind.under().contains(id)).toList();
    }

    /**
     * The kinds that may stand at the top of a tree of one office: those under which all of their tree can stand but what
     * is above them. A county's office may so be a top of its own, though a city's stands above it elsewhere.
     */
    public List<UnitKind> tops(Tree tree) {
        return byId.values().stream()
                .filter(kind -> kind.tree() == tree && mayBeTop(kind))
                .toList();
    }

    public boolean mayBeTop(UnitKind kind) {
        var above = reached(kind, other -> other.under().stream().map(byId::get).collect(Collectors.toSet()));
        var below = reached(kind, other -> Set.copyOf(below(other.id())));
        return byId.values().stream()
                .filter(other -> other.tree() == kind.tree() && !above.contains(other))
                .allMatch(other -> other.equals(kind) || below.contains(other));
    }

    private static Set<UnitKind> reached(UnitKind from, java.util.function.Function<UnitKind, Set<UnitKind>> next) {
        var reached = new HashSet<UnitKind>();
        var open = new java.util.ArrayDeque<>(next.apply(from));
        while (!open.isEmpty()) {
            var kind = open.pop();
            if (reached.add(kind)) {
                open.addAll(next.apply(kind));
            }
        }
        return reached;
    }
}
