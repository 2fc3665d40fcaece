/**
 * A Merkle log in plain Java: the tree of RFC 6962 (section 2.1), its tiles, checkpoints and proofs as text in the forms
 * of C2SP (tlog-tiles, tlog-checkpoint, signed-note, tlog-proof, tlog-witness). It knows no database and no trail. Start
 * at {@link org.mingjing.trail.log.Tree}.
 */
@NamedInterface("log")
@NullMarked
package org.mingjing.trail.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
