package org.mingjing.demo;

import java.time.YearMonth;
import org.mingjing.bulletins.BulletinDesk;
import org.mingjing.people.Right;
import org.springframework.stereotype.Component;

/** Publishes the circular of the month before last, so that the last one is still to be written. */
@Component
class DemoBulletins {

    private static final int MONTHS_AGO = 2;

    private final BulletinDesk desk;
    private final DemoCast cast;

    DemoBulletins(BulletinDesk desk, DemoCast cast) {
        this.desk = desk;
        this.cast = cast;
    }

    void tell(Setting setting) {
        var publisher = cast.who(Right.PUBLISH_BULLETIN, setting.today());
        desk.publish(
                publisher, cast.unit("office"), YearMonth.from(setting.today()).minusMonths(MONTHS_AGO), null);
    }
}
