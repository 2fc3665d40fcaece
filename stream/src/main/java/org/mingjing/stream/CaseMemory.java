package org.mingjing.stream;

import java.util.ArrayList;
import java.util.HashMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;

/** What Flink keeps of the case at hand. Each reading decodes all events, so read once. */
final class CaseMemory {

    private final ListState<Event> events;
    private final MapState<String, Object> attributes;
    private final ValueState<Moments> moments;

    CaseMemory(RuntimeContext runtime) {
        events = runtime.getListState(new ListStateDescriptor<>("events", Event.class));
        attributes = runtime.getMapState(new MapStateDescriptor<>("attributes", String.class, Object.class));
        moments = runtime.getState(new ValueStateDescriptor<>("moments", Moments.class));
    }

    CaseHistory history(String caseId) throws Exception {
        var known = new HashMap<String, Object>();
        for (var attribute : attributes.entries()) {
            known.put(attribute.getKey(), attribute.getValue());
        }
        var arrived = new ArrayList<Event>();
        events.get().forEach(arrived::add);
        return CaseHistory.of(caseId, known, arrived);
    }

    void add(Arrival arrival) throws Exception {
        events.add(arrival.event());
        attributes.putAll(arrival.caseAttributes());
    }

    Moments moments() throws Exception {
        var noted = moments.value();
        return noted == null ? Moments.NOTHING_YET : noted;
    }

    void note(Moments noted) throws Exception {
        moments.update(noted);
    }

    void forget(Moments left) throws Exception {
        moments.update(left);
        events.clear();
        attributes.clear();
    }
}
