package org.mingjing.people.web;

import gg.jte.models.runtime.JteModel;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerFile;
import org.mingjing.people.OfficerFiles;
import org.mingjing.people.OpeningDesk;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Deed;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pages.Templates;

/** My file: my posts, my language and theme, who opened it, and what the trail says I did. */
@Controller
class MyController {

    private final Templates pages;
    private final OfficerFiles files;
    private final Trail trail;
    private final OpeningDesk openings;

    MyController(Templates pages, OfficerFiles files, Trail trail, OpeningDesk openings) {
        this.pages = pages;
        this.files = files;
        this.trail = trail;
        this.openings = openings;
    }

    @EveryOfficer
    @GetMapping("/my")
    JteModel my(Frame frame, Officer officer) {
        var deeds = trail.by(officer.login()).stream()
                .map(line -> Deed.of(line, frame))
                .toList();
        return pages.peopleMy(
                frame, file(officer), officer.day(), deeds, openings.of(OpeningDesk.OFFICER, officer.id()));
    }

    private OfficerFile file(Officer officer) {
        return files.find(officer.id()).orElseThrow(() -> new NotFound("officer", officer.id()));
    }
}
