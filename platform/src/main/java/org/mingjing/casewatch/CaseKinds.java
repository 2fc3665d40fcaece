package org.mingjing.casewatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.packs.Lights;
import org.mingjing.packs.OfficeDays;
import org.mingjing.packs.Pack;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.pack.RulePacks;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** The kinds of cases of the pack, each with the rules by which it is judged. */
@Component
public class CaseKinds {

    private final Map<String, CaseKind> byId = new LinkedHashMap<>();
    private final Map<String, CaseRules> rules = new LinkedHashMap<>();

    CaseKinds(Pack pack, Lights lights, OfficeDays days) {
        for (var kind : pack.read("case-kinds.yaml", CaseKindsFile.class).caseKinds()) {
            byId.put(kind.id(), kind);
            kind.rules()
                    .ifPresent(file -> rules.put(
                            kind.id(),
                            CaseRules.of(
                                    read(pack, file),
                                    ended -> days.after(ended, lights.breach().standsAfterClosing()))));
        }
    }

    /** {@code case-kinds.yaml}. */
    record CaseKindsFile(List<CaseKind> caseKinds) {}

    private static RulePack read(Pack pack, String file) {
        try {
            return RulePacks.read(pack.path(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<CaseKind> all() {
        return List.copyOf(byId.values());
    }

    public CaseKind get(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new NotFound("case kind", id));
    }

    /** A rule as it is chosen from a list. */
    public record NamedRule(String id, Texts title) {}

    public List<NamedRule> named(String kind) {
        return rulesOf(kind).all().stream()
                .map(Rule::head)
                .map(head -> new NamedRule(head.id(), Because.texts(head.title(), head.id())))
                .toList();
    }

    CaseRules rulesOf(String kind) {
        return rules.getOrDefault(kind, CaseRules.NONE);
    }
}
