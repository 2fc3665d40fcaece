package org.mingjing.bench;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** An event as Flink carries it best: its fields are public, and there is a constructor without arguments. */
public final class FlinkEvent {

    /** The number of the case, as a text. */
    public String caseId = "";

    public String activity = "";

    public @Nullable String actor;

    /** Milliseconds since 1970. */
    public long millis;

    /** For Flink. */
    public FlinkEvent() {}

    private static FlinkEvent of(PeerEvent sent) {
        var event = new FlinkEvent();
        event.caseId = Integer.toString(sent.getOfCase());
        event.activity = sent.getActivity();
        event.actor = sent.getActor();
        event.millis = sent.getMillis();
        return event;
    }

    /** The log of the run by case. */
    static KeyedStream<FlinkEvent, String> byCase(StreamExecutionEnvironment environment, FlinkRun shared) {
        var run = shared.number();
        return OnFlink.log(
                        environment,
                        shared,
                        place -> of(FlinkRun.numbered(run).event(place)),
                        (event, _) -> event.millis,
                        TypeInformation.of(FlinkEvent.class))
                .keyBy(event -> event.caseId);
    }

    int ofCase() {
        return Integer.parseInt(caseId);
    }
}
