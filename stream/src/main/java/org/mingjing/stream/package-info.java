/**
 * The same rules on Apache Flink. Adapters only: they remember a case's events, ask the rules and decide nothing. Start
 * at {@link org.mingjing.stream.CaseJudge}.
 */
@NullMarked
package org.mingjing.stream;

import org.jspecify.annotations.NullMarked;
