package org.mingjing.rectification;

import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;

/** Why an order has its light, and what turns it green again. */
public final class OrderSentences {

    private OrderSentences() {}

    public static Sentence because(String number, Texts title, Stand stand, Light light) {
        var key = switch (light) {
            case RED -> "rectification.because.red";
            case YELLOW -> stand.isOpen() ? "rectification.because.yellow" : "rectification.because.look-back";
            case GREEN -> stand.isOpen() ? "rectification.because.green" : "rectification.because.closed";
            case GREY ->
                stand.station() == Station.WITHDRAWN ? "rectification.because.withdrawn" : "rectification.because.done";
        };
        return new Sentence(key, number, title, stand.nextOn());
    }

    public static Sentence remedy(Texts post, Stand stand) {
        return stand.isOpen()
                ? new Sentence("rectification.remedy", post, stand.station().said())
                : new Sentence("rectification.remedy.look-back");
    }
}
