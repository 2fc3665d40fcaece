/** {@code bin/mingjing import}: hands a log in from the command line, as a person does on the page. */
@NullMarked
package org.mingjing.casewatch.command;

import org.jspecify.annotations.NullMarked;
