/**
 * Reads event logs as a stream: XES and CSV start at {@link org.mingjing.rules.log.EventLogs}, OCEL at
 * {@link org.mingjing.rules.log.ObjectLog}.
 */
@NullMarked
package org.mingjing.rules.log;

import org.jspecify.annotations.NullMarked;
