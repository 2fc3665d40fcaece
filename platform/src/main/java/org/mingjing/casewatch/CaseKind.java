package org.mingjing.casewatch;

import java.util.List;
import java.util.Optional;
import org.mingjing.vocabulary.Texts;

/**
 * A kind of case of the pack.
 *
 * @param rules the file of its rules in the pack; none for a kind that is only looked at
 * @param codes the case types that the kind covers
 */
public record CaseKind(String id, String line, Texts title, Optional<String> rules, List<String> codes) {}
