package org.mingjing.bench;

import java.util.stream.IntStream;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Drools: every event is a fact, and the rules fire once when all are there. Public for the rules, which name its types. */
public final class Drools implements Contestant {

    private static final int[] VERDICTS = {
        Verdicts.LATE, Verdicts.MISSING, Verdicts.OFFERS, Verdicts.ORDER, Verdicts.FOUR_EYES
    };

    private final Sample sample;
    private final PeerEvent.Maker events;
    private final KieBase base;

    Drools(Sample sample) {
        this.sample = sample;
        this.events = new PeerEvent.Maker(sample);
        var services = KieServices.Factory.get();
        var files = services.newKieFileSystem().write("src/main/resources/task/task.drl", FourRules.text("t-pack.drl"));
        var builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public String name() {
        return "Drools, events as facts";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var verdicts = new Verdicts(sample.log().cases());
        var session = base.newKieSession();
        try {
            session.setGlobal("broken", (Broken) (ofCase, rule) -> verdicts.add(ofCase, VERDICTS[rule]));
            fire(session);
        } finally {
            session.dispose();
        }
        return verdicts;
    }

    private void fire(KieSession session) {
        session.insert(new Newest(sample.newest() / 1_000_000));
        IntStream.range(0, sample.log().events()).mapToObj(events::event).forEach(session::insert);
        session.fireAllRules();
    }

    /** As of when it is judged, as a fact. */
    public record Newest(long millis) {
        public long getMillis() {
            return millis;
        }
    }

    /** Takes what a rule found: 0 late, 1 missing, 2 offers, 3 order, 4 four eyes. */
    public interface Broken {
        /** A rule is broken in a case, possibly not for the first time. */
        void add(int ofCase, int rule);
    }
}
