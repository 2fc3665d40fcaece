package org.mingjing.trail.command;

import java.util.List;
import org.mingjing.trail.LineText;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.InclusionProof;
import org.mingjing.trail.log.SignedNote;
import org.mingjing.trail.log.VerifierKey;

/** What a receipt is worth, in one sentence. */
record ReceiptVerdict(boolean holds, String sentence) {

    static ReceiptVerdict of(InclusionProof receipt, List<VerifierKey> keys) {
        var line = LineText.read(receipt.opening());
        var head = Checkpoint.read(receipt.checkpoint().text());
        if (!receipt.checkpoint().isSignedBy(keys)) {
            return new ReceiptVerdict(
                    false,
                    "The checkpoint of the receipt is not signed by the log: expected a signature of %s, found one by %s that does not hold."
                            .formatted(
                                    keys.stream().map(VerifierKey::toString).toList(),
                                    receipt.checkpoint().signatures().stream()
                                            .map(SignedNote.By::key)
                                            .toList()));
        }
        var entry = Hash.of(receipt.opening());
        if (!receipt.holds(entry.bytes())) {
            return new ReceiptVerdict(
                    false,
                    "Line %d is not proven: expected the entry %s at place %d of %d under the root %s, found that the path leads elsewhere: line, place or path was changed."
                            .formatted(line.id(), entry, receipt.index(), head.size(), head.root()));
        }
        return new ReceiptVerdict(
                true,
                "The receipt holds: line %d (%s, %s, %s, %s, %s) stands at place %d of the %d that %s signed."
                        .formatted(
                                line.id(),
                                line.at(),
                                line.officer(),
                                line.what(),
                                line.object(),
                                line.facts(),
                                receipt.index(),
                                head.size(),
                                head.origin()));
    }
}
