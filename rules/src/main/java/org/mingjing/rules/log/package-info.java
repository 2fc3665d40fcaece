/** Reads event logs, XES and CSV, as a stream. Start at {@link org.mingjing.rules.log.EventLogs}. */
@NullMarked
package org.mingjing.rules.log;

import org.jspecify.annotations.NullMarked;
