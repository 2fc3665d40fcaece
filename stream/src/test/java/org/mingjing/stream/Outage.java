package org.mingjing.stream;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.jspecify.annotations.Nullable;

/** Fails once, at an event after a completed checkpoint that holds some events, and counts what a checkpoint gives back. */
final class Outage implements MapFunction<Arrival, Arrival>, CheckpointedFunction, CheckpointListener {

    private static final long serialVersionUID = 1L;

    private static final AtomicBoolean HAPPENED = new AtomicBoolean();
    private static final AtomicLong RESTORED_AFTER = new AtomicLong();

    private long passed;
    private long inCheckpoint;
    private boolean isDue;
    private transient @Nullable ListState<Long> kept;

    static void plan() {
        HAPPENED.set(false);
        RESTORED_AFTER.set(0);
    }

    static boolean happened() {
        return HAPPENED.get();
    }

    static long restoredAfter() {
        return RESTORED_AFTER.get();
    }

    @Override
    public Arrival map(Arrival arrival) throws IOException {
        if (isDue && HAPPENED.compareAndSet(false, true)) {
            throw new IOException("the line is down");
        }
        passed++;
        return arrival;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        inCheckpoint = passed;
        if (kept != null) {
            kept.update(List.of(passed));
        }
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        kept = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("passed", Long.class));
        if (context.isRestored()) {
            kept.get().forEach(count -> passed = count);
            RESTORED_AFTER.set(passed);
        }
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        isDue = inCheckpoint > 0;
    }
}
