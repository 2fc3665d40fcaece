package org.mingjing.rules.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A line of the plan's table: the probes that listen to one activity, and the roles it plays for each. */
final class Listeners {

    private final Probe[] probes;
    private final long[] roles;
    private final boolean keepOpen;

    private Listeners(List<Probe> probes, LongStream roles) {
        this.probes = probes.toArray(Probe[]::new);
        this.roles = roles.toArray();
        this.keepOpen = probes.stream().anyMatch(Probe::keepsOpen);
    }

    static Listeners to(String activity, List<Probe> probes) {
        var listening =
                probes.stream().filter(probe -> probe.roles(activity) != 0).toList();
        return new Listeners(listening, listening.stream().mapToLong(probe -> probe.roles(activity)));
    }

    boolean isEmpty() {
        return probes.length == 0;
    }

    /** The places of the rules that listen. */
    IntStream rules() {
        return Arrays.stream(probes).mapToInt(probe -> probe.scope().rule());
    }

    boolean keepOpen() {
        return keepOpen;
    }

    void hear(Moment moment) {
        for (var i = 0; i < probes.length; i++) {
            probes[i].hear(roles[i], moment);
        }
    }
}
