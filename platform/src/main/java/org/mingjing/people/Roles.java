package org.mingjing.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.packs.BadPack;
import org.mingjing.packs.Pack;
import org.springframework.stereotype.Component;

/** The roles of the pack. */
@Component
public class Roles {

    private final Map<String, Role> byId = new LinkedHashMap<>();

    Roles(Pack pack) {
        for (var role : pack.read("roles.yaml", RolesFile.class).roles()) {
            if (byId.put(role.id(), role) != null) {
                throw new BadPack("roles.yaml: the role %s is there twice.".formatted(role.id()));
            }
        }
    }

    /** {@code roles.yaml}. */
    record RolesFile(List<Role> roles) {}

    public Collection<Role> all() {
        return byId.values();
    }

    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /** The role with this id, or with this title in one of the languages. */
    public Optional<Role> called(String words) {
        return Optional.ofNullable(byId.get(words))
                .or(() -> byId.values().stream()
                        .filter(role -> words.equalsIgnoreCase(role.title().en())
                                || words.equals(role.title().zh()))
                        .findFirst());
    }

    /** The roles that have a right. */
    public List<Role> with(Right right) {
        return byId.values().stream().filter(role -> role.may().contains(right)).toList();
    }

    public Role get(String id) {
        var role = byId.get(id);
        if (role == null) {
            throw new BadPack("The role %s is held by a post but is not in roles.yaml.".formatted(id));
        }
        return role;
    }
}
