package org.mingjing.vocabulary;

/** Who asks on each thread. */
final class Asking {

    static final ThreadLocal<Asker> NOW = ThreadLocal.withInitial(Asker.Nobody::new);

    private Asking() {}
}
