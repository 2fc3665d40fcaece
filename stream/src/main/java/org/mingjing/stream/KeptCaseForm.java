package org.mingjing.stream;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** What is kept of a case as bytes. */
final class KeptCaseForm extends Written<KeptCase> {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public @Nullable KeptCase createInstance() {
        return null;
    }

    // A checkpoint is written while the job goes on: it needs the case as it was.
    @Override
    public KeptCase copy(KeptCase from) {
        return from.copy();
    }

    @Override
    public void serialize(KeptCase known, DataOutputView out) throws IOException {
        known.write(out);
    }

    @Override
    public KeptCase deserialize(DataInputView in) throws IOException {
        return KeptCase.read(in);
    }

    @Override
    public TypeSerializerSnapshot<KeptCase> snapshotConfiguration() {
        return new Snapshot();
    }

    /** For Flink. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeptCase> {
        /** For Flink. */
        public Snapshot() {
            super(KeptCaseForm::new);
        }
    }
}
