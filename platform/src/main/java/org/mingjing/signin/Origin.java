package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Where a request comes from.
 *
 * @param address of the machine, as the network says it
 * @param device what the browser says of itself
 * @param browser the hash of the secret that marks this browser, if it was marked before
 */
record Origin(String address, String device, Optional<String> browser) {

    private static final int LONGEST_DEVICE = 300;

    static Origin of(HttpServletRequest request) {
        var device =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return new Origin(
                request.getRemoteAddr(),
                device.substring(0, Math.min(device.length(), LONGEST_DEVICE)),
                Cookies.BROWSER.in(request).map(Secret::hash));
    }
}
