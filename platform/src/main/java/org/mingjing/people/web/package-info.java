/** The pages of people: the two trees, officers, my file, and the set-up of an empty office. Start at {@code PeopleController}. */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people", "web", "signin", "sheets"})
@NullMarked
package org.mingjing.people.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
