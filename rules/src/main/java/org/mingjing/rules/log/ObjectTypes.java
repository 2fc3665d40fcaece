package org.mingjing.rules.log;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjing.rules.log.ObjectLog.ObjectType;

/** Counts objects by their types, and the events that are related to any object of each. */
final class ObjectTypes {

    private final Names ids = new Names();
    private final Names names = new Names();
    private final List<Integer> typeOf = new ArrayList<>();
    private final List<Integer> objects = new ArrayList<>();
    private final List<Integer> events = new ArrayList<>();

    void object(Thing object) {
        if (object.id() == null || object.type() == null || ids.of(object.id()) < typeOf.size()) {
            return;
        }
        var type = names.of(object.type());
        typeOf.add(type);
        if (type == objects.size()) {
            objects.add(0);
            events.add(0);
        }
        objects.set(type, objects.get(type) + 1);
    }

    void event(Thing event) {
        var related = new BitSet();
        event.objects().stream()
                .mapToInt(ids::of)
                .filter(object -> object < typeOf.size())
                .map(typeOf::get)
                .forEach(related::set);
        related.stream().forEach(type -> events.set(type, events.get(type) + 1));
    }

    List<ObjectType> types() {
        return IntStream.range(0, names.size())
                .mapToObj(type -> new ObjectType(names.text(type), objects.get(type), events.get(type)))
                .sorted(Comparator.comparing(ObjectType::name))
                .toList();
    }
}
