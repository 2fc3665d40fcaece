/** The case monitor on the command line, without server or database. */
@NullMarked
package org.mingjing.rules.monitor;

import org.jspecify.annotations.NullMarked;
