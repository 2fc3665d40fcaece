package org.mingjing.signin;

import org.mingjing.web.Frame;

/** A passkey as its officer reads it. */
public record PasskeyRow(long id, String name, String since, String lastUse) {

    static PasskeyRow of(Passkey passkey, Frame frame) {
        return new PasskeyRow(
                passkey.id(),
                passkey.name(),
                frame.date(passkey.registeredAt()),
                passkey.usedAt() == null ? frame.say("sign-in.passkey-never") : frame.date(passkey.usedAt()));
    }
}
