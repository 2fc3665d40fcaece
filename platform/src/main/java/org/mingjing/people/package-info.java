/**
 * Units in two trees, posts, officers and the periods for which officers hold posts; and from these, who may see and do
 * what. Start at {@link org.mingjing.people.Officer}: everything is found through the officer who asks.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs"})
@NullMarked
package org.mingjing.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
