package org.mingjing.journeys;

import com.google.gson.JsonObject;

/** A device that keeps passkeys and knows its owner, plugged into a visitor's browser. */
final class SecurityKey {

    private SecurityKey() {}

    static void plugInto(Visitor visitor) {
        var browser = visitor.page().context().newCDPSession(visitor.page());
        browser.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", device);
        browser.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
