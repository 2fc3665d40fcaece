package org.mingjing.rules.plan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan remembers of one case between two events, a few dozen bytes. Whoever judges a case by {@link CaseSteps} keeps
 * it; only the plan of the pack that filled it understands it.
 */
public final class CaseMemory {

    private final int[] heard = new int[1];
    private final long[] slots;
    private final Cells cells;
    private final List<String> actors = new ArrayList<>(2);
    private long newest = Long.MIN_VALUE;

    CaseMemory(int width) {
        this(new long[width], new Cells());
    }

    private CaseMemory(long[] slots, Cells cells) {
        this.slots = slots;
        this.cells = cells;
    }

    int[] heard() {
        return heard;
    }

    long[] slots() {
        return slots;
    }

    Cells cells() {
        return cells;
    }

    /** The number of an actor in this case. */
    int actor(String name) {
        var known = actors.indexOf(name);
        if (known >= 0) {
            return known;
        }
        actors.add(name);
        return actors.size() - 1;
    }

    public boolean isFresh() {
        return heard[0] == 0;
    }

    /** When the newest event happened, in nanoseconds since 1970; the least number before the first. */
    long newest() {
        return newest;
    }

    void setNewest(long time) {
        newest = time;
    }

    public CaseMemory copy() {
        var copy = new CaseMemory(slots.clone(), cells.copy());
        copy.heard[0] = heard[0];
        copy.newest = newest;
        copy.actors.addAll(actors);
        return copy;
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(heard[0]);
        out.writeLong(newest);
        out.writeInt(slots.length);
        for (var slot : slots) {
            out.writeLong(slot);
        }
        cells.write(out);
        out.writeInt(actors.size());
        for (var actor : actors) {
            var name = actor.getBytes(StandardCharsets.UTF_8);
            out.writeInt(name.length);
            out.write(name);
        }
    }

    /** What {@link #write} wrote. */
    public static CaseMemory read(DataInput in) throws IOException {
        var heard = in.readInt();
        var newest = in.readLong();
        var slots = new long[in.readInt()];
        for (var slot = 0; slot < slots.length; slot++) {
            slots[slot] = in.readLong();
        }
        var memory = new CaseMemory(slots, Cells.read(in));
        memory.heard[0] = heard;
        memory.newest = newest;
        for (var actors = in.readInt(); actors > 0; actors--) {
            var name = new byte[in.readInt()];
            in.readFully(name);
            memory.actors.add(new String(name, StandardCharsets.UTF_8));
        }
        return memory;
    }
}
