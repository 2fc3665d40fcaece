package org.mingjing.rectification;

import java.time.LocalDate;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.Step.Outcome;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the issuer of an order is asked for more time, answers, and withdraws the order. */
@Service
@Transactional
public class IssuerDesk {

    private final RectificationDesk desk;
    private final History history;

    IssuerDesk(RectificationDesk desk, History history) {
        this.desk = desk;
        this.history = history;
    }

    /** Asks the issuer for more time, with the reason. */
    public void askForTime(Act act, long id, String why, LocalDate until) {
        var order = desk.find(act.officer(), id);
        if (!order.mayAskForTime(act.officer())) {
            throw new Refusal("rectification.no-more-time", order.number());
        }
        if (!until.isAfter(order.stand().dueOn())) {
            throw new Refusal(
                    "rectification.extension-too-short", until, order.stand().dueOn());
        }
        history.write(
                order,
                act,
                Step.of(order.round(), Kind.EXTENSION_ASKED, act, why).until(until));
    }

    /** The issuer gives the time that was asked for, or does not. */
    public void answerWhoAsksForTime(Act act, long id, String why, boolean granted) {
        var order = desk.find(act.officer(), id);
        var asked = order.step(Kind.EXTENSION_ASKED);
        if (asked.isEmpty() || !order.mayAnswerWhoAsksForTime(act.officer())) {
            throw new Refusal("rectification.not-the-issuer", order.number());
        }
        var answer = Step.of(order.round(), Kind.EXTENSION, act, why);
        history.write(
                order,
                act,
                granted ? answer.with(Outcome.GRANTED, asked.get().day()) : answer.with(Outcome.REFUSED, null));
    }

    public void withdraw(Act act, long id, String why) {
        var order = desk.find(act.officer(), id);
        if (!order.mayWithdraw(act.officer())) {
            throw new Refusal("rectification.not-the-issuer", order.number());
        }
        history.write(order, act, Step.of(order.round(), Kind.WITHDRAWAL, act, why));
    }
}
