package org.mingjing.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;

/**
 * What Flink keeps of the case at hand. Its newest events are a page that lies with the case; full pages are put away, and
 * nobody looks at them until something asks for the whole history.
 */
final class CaseRecords {

    private static final int BYTES_A_PAGE = 1024;

    private final ListState<byte[]> pages;
    private final ValueState<KeptCase> cases;
    private final EventForm form = new EventForm();
    private final DataOutputSerializer written = new DataOutputSerializer(BYTES_A_PAGE);

    CaseRecords(RuntimeContext runtime) {
        pages = runtime.getListState(new ListStateDescriptor<>("pages", BytePrimitiveArraySerializer.INSTANCE));
        cases = runtime.getState(new ValueStateDescriptor<>("case", new KeptCaseForm()));
    }

    @Nullable
    KeptCase known() throws Exception {
        return cases.value();
    }

    void keep(KeptCase known) throws Exception {
        cases.update(known);
    }

    void add(KeptCase known, Event event) throws Exception {
        written.clear();
        form.serialize(event, written);
        known.page().append(written.getSharedBuffer(), written.length());
        if (known.page().length() >= BYTES_A_PAGE) {
            pages.add(known.page().turned());
        }
    }

    void forgetEvents() {
        pages.clear();
    }

    CaseHistory history(String caseId, KeptCase known) throws Exception {
        List<Event> arrived = new ArrayList<>();
        for (var page : pages.get()) {
            read(new DataInputDeserializer(page), arrived);
        }
        read(known.page().input(), arrived);
        return CaseHistory.of(caseId, known.attributes(), arrived);
    }

    private void read(DataInputDeserializer page, List<Event> arrived) throws IOException {
        while (page.available() > 0) {
            arrived.add(form.deserialize(page));
        }
    }
}
