/**
 * Reads a rule pack and refuses a bad one. The only place that knows YAML and CEL. Start at {@link
 * org.mingjing.rules.pack.RulePacks}.
 */
@NullMarked
package org.mingjing.rules.pack;

import org.jspecify.annotations.NullMarked;
