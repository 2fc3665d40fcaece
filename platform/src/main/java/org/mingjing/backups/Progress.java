package org.mingjing.backups;

/** Hears how far a backup or a restoration is. */
interface Progress {

    Progress UNHEARD = (what, bytes) -> {};

    /**
     * Something is being read or written.
     *
     * @param bytes how much of it so far
     */
    void at(String what, long bytes);
}
