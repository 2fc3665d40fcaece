package org.mingjing.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    public record UnitKind(String id, Tree tree, Texts title, List<String> under) {}

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

    public List<UnitKind> all() {
        return List.copyOf(byId.values());
    }
}
