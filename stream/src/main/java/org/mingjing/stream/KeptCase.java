package org.mingjing.stream;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.mingjing.rules.plan.CaseMemory;

/** What the job keeps of one case beside its events. Flink gives it to one worker at a time. */
final class KeptCase {

    private final long pack;
    private final CaseMemory memory;
    private final Map<String, Object> attributes;
    private final Page page;
    private Moments moments;
    private int told;
    private boolean isClosed;
    private boolean isForgotten;

    private KeptCase(long pack, CaseMemory memory, Map<String, Object> attributes, Page page, Moments moments) {
        this.pack = pack;
        this.memory = memory;
        this.attributes = attributes;
        this.page = page;
        this.moments = moments;
    }

    /** @param pack a fingerprint of what will fill the memory */
    static KeptCase unheardOf(long pack, CaseMemory memory) {
        return new KeptCase(pack, memory, new HashMap<>(0), Page.empty(), Moments.NOTHING_YET);
    }

    /** The same case, to be heard from its beginning. */
    KeptCase again(long newPack, CaseMemory fresh) {
        return new KeptCase(newPack, fresh, attributes, page, moments);
    }

    /** Only the mark of it. */
    KeptCase forgotten(CaseMemory fresh) {
        var left = new KeptCase(
                pack, fresh, new HashMap<>(0), Page.empty(), new Moments(moments.judgedUntil(), null, null));
        left.isForgotten = true;
        return left;
    }

    boolean isFilledBy(long fingerprint) {
        return pack == fingerprint;
    }

    /** Whether something of it was not known, or known otherwise. */
    boolean learns(Map<String, Object> ofCase) {
        var isNew = false;
        for (var attribute : ofCase.entrySet()) {
            isNew |= !attribute.getValue().equals(attributes.put(attribute.getKey(), attribute.getValue()));
        }
        return isNew;
    }

    boolean hasHeard() {
        return !memory.isFresh();
    }

    void close() {
        isClosed = true;
    }

    void tell(int rows) {
        told += rows;
    }

    void note(Moments next) {
        moments = next;
    }

    CaseMemory memory() {
        return memory;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    /** Its newest events, as {@link CaseRecords} writes them. */
    Page page() {
        return page;
    }

    Moments moments() {
        return moments;
    }

    /** How many certain rows were told. */
    int told() {
        return told;
    }

    boolean isClosed() {
        return isClosed;
    }

    boolean isForgotten() {
        return isForgotten;
    }

    KeptCase copy() {
        var copy = new KeptCase(pack, memory.copy(), new HashMap<>(attributes), page.copy(), moments);
        copy.told = told;
        copy.isClosed = isClosed;
        copy.isForgotten = isForgotten;
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(pack);
        memory.write(out);
        Values.writeAll(attributes, out);
        page.write(out);
        moments.write(out);
        out.writeInt(told);
        out.writeBoolean(isClosed);
        out.writeBoolean(isForgotten);
    }

    static KeptCase read(DataInput in) throws IOException {
        var known = new KeptCase(
                in.readLong(), CaseMemory.read(in), new HashMap<>(Values.readAll(in)), Page.read(in), Moments.read(in));
        known.told = in.readInt();
        known.isClosed = in.readBoolean();
        known.isForgotten = in.readBoolean();
        return known;
    }
}
