package org.mingjing.rules.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mingjing.rules.log.Fault.Kind;

/**
 * Reads an object-centric log (OCEL 2.0 as JSON, plain or gzip). The objects of one type are the cases; an event that is
 * related to several of them belongs to each, and one related to none of them to no case.
 *
 * <p>An attribute of an object may have a value for each of several times: the case has the latest one. The format puts
 * objects and events in any order, so the file is read twice, first for the objects. In memory stay the names of all
 * objects.
 */
public final class ObjectLog {

    private final ObjectLogFile file;

    /** Takes what opens the file, once for each passage. */
    public ObjectLog(Opening file) {
        this.file = new ObjectLogFile(file);
    }

    /** Opens a file at its beginning. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** How often a log is read from its beginning to its end. */
    public static final int PASSAGES = 2;

    /** A type of objects: how many of them there are, and how many events are related to any of them. */
    public record ObjectType(String name, int objects, int events) {}

    /**
     * The types that could be the case, by name.
     *
     * @throws UnreadableLog if this is no OCEL log, is broken or has no objects
     */
    public List<ObjectType> types() throws IOException {
        var count = new ObjectTypes();
        file.objects(count::object);
        file.events(count::event);
        if (count.types().isEmpty()) {
            throw new UnreadableLog(Kind.NO_OBJECTS);
        }
        return count.types();
    }

    /**
     * Tells the sink all that the log holds of the cases, and what of it cannot be used.
     *
     * @param objectType each object of this type is a case
     * @throws UnreadableLog if this is no OCEL log, is broken or has no object of the type
     */
    public void tell(String objectType, LogSink sink) throws IOException {
        var cases = new ObjectCases(objectType, sink);
        file.objects(cases::object);
        cases.requireSome();
        file.events(cases::event);
    }
}
