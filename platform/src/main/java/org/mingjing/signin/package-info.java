/**
 * Signing in: passwords, one-time codes, passkeys, the office's provider and directory, the sessions that follow, and how
 * long somebody has to wait who guesses. Start at {@link org.mingjing.signin.SignInDesk}; what every answer says to the
 * browser stands in {@link org.mingjing.signin.GateConfiguration}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people", "web"})
@NullMarked
package org.mingjing.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
