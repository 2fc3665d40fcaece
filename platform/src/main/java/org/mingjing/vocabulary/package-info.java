/** The few words that all modules speak: {@link org.mingjing.vocabulary.Light}, {@link org.mingjing.vocabulary.Refusal}, {@link org.mingjing.vocabulary.NotFound}, {@link org.mingjing.vocabulary.Texts}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mingjing.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
