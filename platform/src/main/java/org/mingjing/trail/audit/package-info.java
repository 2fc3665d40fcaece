/**
 * Checks a trail against its log, without the application: in the database or in an export. It reads, believes nothing but
 * signatures, and names what is wrong. Start at {@link org.mingjing.trail.audit.Audit}.
 */
@NamedInterface("audit")
@NullMarked
package org.mingjing.trail.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
