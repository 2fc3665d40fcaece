package org.mingjing.bench;

import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Esper with plain patterns, in the time of the events. It raises an overdue decision when the time is up and cannot tell
 * whether it will come late or never.
 */
final class Esper implements Contestant {

    /** Statements whose name begins with one of these tell of a case that broke it. */
    private static final Map<String, Integer> RULES = Map.of(
            "decided", Verdicts.OVERDUE,
            "offers", Verdicts.OFFERS,
            "validated", Verdicts.ORDER,
            "eyes", Verdicts.FOUR_EYES);

    private static final String STATEMENTS = """
            @name('decided') select s.ofCase as broken from pattern [every s=PeerEvent(activity='A_SUBMITTED')
              -> (timer:interval(14 days 1 milliseconds)
                and not PeerEvent(ofCase=s.ofCase, activity in ('A_APPROVED', 'A_DECLINED', 'A_CANCELLED')))];
            @name('offers') select ofCase as broken from PeerEvent(activity='O_SENT') group by ofCase having count(*) = 3;
            create table Validated(ofCase int primary key);
            on PeerEvent(activity='W_Valideren aanvraag:COMPLETE') as event merge Validated as known
              where known.ofCase = event.ofCase when not matched then insert select event.ofCase as ofCase;
            @name('validated') select ofCase as broken from PeerEvent(activity='A_APPROVED') as event
              where not exists (select 1 from Validated as known where known.ofCase = event.ofCase);
            @name('eyes of who creates first') select made.ofCase as broken from pattern [
              every made=PeerEvent(activity='O_CREATED', actor is not null)
              -> PeerEvent(activity in ('A_APPROVED', 'A_DECLINED'), ofCase=made.ofCase, actor=made.actor)];
            @name('eyes of who decides first') select made.ofCase as broken from pattern [
              every made=PeerEvent(activity in ('A_APPROVED', 'A_DECLINED'), actor is not null)
              -> PeerEvent(activity='O_CREATED', ofCase=made.ofCase, actor=made.actor)];
            """;

    private final Sample sample;
    private final PeerEvent.Maker events;

    Esper(Sample sample) {
        this.sample = sample;
        this.events = new PeerEvent.Maker(sample);
    }

    @Override
    public String name() {
        return "Esper, plain patterns";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var verdicts = new Verdicts(sample.log().cases());
        var runtime = runtime(verdicts);
        var service = runtime.getEventService();
        var now = Long.MIN_VALUE;
        for (var place = 0; place < sample.log().events(); place++) {
            var event = events.event(place);
            if (event.getMillis() != now) {
                now = event.getMillis();
                service.advanceTime(now);
            }
            service.sendEventBean(event, "PeerEvent");
        }
        runtime.destroy();
        return verdicts;
    }

    private EPRuntime runtime(Verdicts verdicts) {
        var configuration = configuration();
        var runtime = EPRuntimeProvider.getRuntime("bench", configuration);
        runtime.initialize();
        runtime.getEventService().advanceTime(events.millis(0));
        try {
            var compiled = EPCompilerProvider.getCompiler().compile(STATEMENTS, new CompilerArguments(configuration));
            for (var statement : runtime.getDeploymentService().deploy(compiled).getStatements()) {
                var rule = RULES.get(statement.getName().split(" ", 2)[0]);
                if (rule != null) {
                    statement.addListener((found, gone, from, by) -> tell(verdicts, rule, found));
                }
            }
        } catch (EPCompileException | EPDeployException wrong) {
            throw new IllegalStateException(wrong);
        }
        return runtime;
    }

    private static Configuration configuration() {
        var configuration = new Configuration();
        configuration.getCommon().addEventType(PeerEvent.class);
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        configuration.getRuntime().getExecution().setDisableLocking(true);
        return configuration;
    }

    private static void tell(Verdicts verdicts, int rule, EventBean @Nullable [] found) {
        if (found != null) {
            for (var event : found) {
                verdicts.add((Integer) event.get("broken"), rule);
            }
        }
    }
}
