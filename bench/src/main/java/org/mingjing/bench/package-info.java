/**
 * Measures the engine against a loop written by hand and against peers, on the same log in one run. Start at
 * {@link org.mingjing.bench.Bench}. Nothing of it is part of the product.
 */
@NullMarked
package org.mingjing.bench;

import org.jspecify.annotations.NullMarked;
