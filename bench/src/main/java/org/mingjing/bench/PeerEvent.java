package org.mingjing.bench;

import org.jspecify.annotations.Nullable;

/** An event as an application sends it to a peer. Public and with getters, because peers read it by reflection. */
public final class PeerEvent {

    private final int ofCase;
    private final int place;
    private final String activity;
    private final @Nullable String actor;
    private final long millis;

    PeerEvent(int ofCase, int place, String activity, @Nullable String actor, long millis) {
        this.ofCase = ofCase;
        this.place = place;
        this.activity = activity;
        this.actor = actor;
        this.millis = millis;
    }

    /** Events of a sample, with the same text for the same name. */
    static final class Maker {

        private final Sample sample;
        private final String[] actors;

        Maker(Sample sample) {
            this.sample = sample;
            var most = -1;
            for (var actor : sample.log().actor()) {
                most = Math.max(most, actor);
            }
            actors = new String[most + 1];
            for (var actor = 0; actor <= most; actor++) {
                actors[actor] = "person " + actor;
            }
        }

        PeerEvent event(int place) {
            var actor = actor(place);
            return new PeerEvent(
                    sample.log().caseNumber()[place], place, sample.activityOf(place), actor, millis(place));
        }

        @Nullable
        String actor(int place) {
            var actor = sample.log().actor()[place];
            return actor < 0 ? null : actors[actor];
        }

        long millis(int place) {
            return sample.log().time()[place] / 1_000_000;
        }
    }

    /** The case, numbered from 0. */
    public int getOfCase() {
        return ofCase;
    }

    /** The place in the log. */
    public int getPlace() {
        return place;
    }

    public String getActivity() {
        return activity;
    }

    public @Nullable String getActor() {
        return actor;
    }

    /** Milliseconds since 1970. */
    public long getMillis() {
        return millis;
    }
}
