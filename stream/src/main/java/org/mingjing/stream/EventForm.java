package org.mingjing.stream;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.mingjing.rules.Event;

/** An event as bytes. */
final class EventForm extends Written<Event> {

    static final EventForm INSTANCE = new EventForm();

    private static final long serialVersionUID = 1L;
    private static final Event NOTHING = new Event("", Instant.EPOCH, null, Map.of());

    @Override
    public Event createInstance() {
        return NOTHING;
    }

    @Override
    public void serialize(Event event, DataOutputView out) throws IOException {
        Values.writeText(event.activity(), out);
        Values.writeInstant(event.at(), out);
        out.writeBoolean(event.actor() != null);
        if (event.actor() != null) {
            Values.writeText(event.actor(), out);
        }
        Values.writeAll(event.attributes(), out);
    }

    @Override
    public Event deserialize(DataInputView in) throws IOException {
        var activity = Values.readText(in);
        var at = Values.readInstant(in);
        var actor = in.readBoolean() ? Values.readText(in) : null;
        return new Event(activity, at, actor, Values.readAll(in));
    }

    @Override
    public TypeSerializerSnapshot<Event> snapshotConfiguration() {
        return new Snapshot();
    }

    /** For Flink. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Event> {
        /** For Flink. */
        public Snapshot() {
            super(EventForm::new);
        }
    }
}
