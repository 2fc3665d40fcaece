package org.mingjing.backups;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.mingjing.people.Right;
import org.mingjing.trail.Trail.Placed;
import org.mingjing.web.Deed;
import org.mingjing.web.Frame;
import org.mingjing.web.NavigationPlace;
import org.mingjing.web.OnlyWith;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pages.Templates;

/** The administrator sees whether the office could be restored today. */
@Controller
@EnableConfigurationProperties(BackupSettings.class)
class BackupsController {

    private static final int ORDER = 90;
    private static final int DEEDS_SHOWN = 20;

    private final Templates pages;
    private final NightlyBackups nightly;

    BackupsController(Templates pages, NightlyBackups nightly) {
        this.pages = pages;
        this.nightly = nightly;
    }

    @Bean
    static NavigationPlace backupsPlace() {
        return new NavigationPlace(ORDER, "/backups", "backups.place", "history", Right.ADMINISTER);
    }

    @OnlyWith(Right.ADMINISTER)
    @GetMapping("/backups")
    JteModel backups(Frame frame) {
        var stand = nightly.stand();
        return pages.backupsBackups(frame, BackupsView.of(stand, frame), deeds(stand, frame));
    }

    private static List<Deed> deeds(BackupStand stand, Frame frame) {
        return stand.lines().reversed().stream()
                .limit(DEEDS_SHOWN)
                .map(line -> Deed.of(new Placed(line, null), frame))
                .toList();
    }
}
