/**
 * The demo office: twelve months of an invented office's life up to today, drawn from the pack and a seed. Start at
 * {@link org.mingjing.demo.DemoOffice}. Nobody imports this module.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule
package org.mingjing.demo;

import org.jspecify.annotations.NullMarked;
