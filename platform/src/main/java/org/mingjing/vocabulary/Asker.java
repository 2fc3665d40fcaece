package org.mingjing.vocabulary;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the database, on the thread that runs. Every connection is bound to him before it is handed out; where nobody
 * was said, nothing is found.
 */
public sealed interface Asker {

    /** An officer, with the posts of a day. */
    record Person(String login, LocalDate day) implements Asker {}

    /** The program, at its own work. */
    record Program() implements Asker {}

    /** Somebody who has not signed in. */
    record Nobody() implements Asker {}

    /** Who asks here. */
    static Asker here() {
        return Asking.NOW.get();
    }

    /** From here on it is this one, until {@link #during} ends, in which it was said. */
    default void ask() {
        Asking.NOW.set(this);
    }

    /** Does something as this one, and is who it was again. */
    default <T extends @Nullable Object> T during(Supplier<T> work) {
        var before = here();
        ask();
        try {
            return work.get();
        } finally {
            before.ask();
        }
    }

    default void during(Runnable work) {
        during(() -> {
            work.run();
            return work;
        });
    }
}
