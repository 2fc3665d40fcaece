package org.mingjing.casewatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.mingjing.packs.Pack;
import org.mingjing.rules.Wording;
import org.mingjing.rules.explain.Names;
import org.mingjing.rules.pack.NameFiles;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** The names of activities and attributes. One that the pack does not know is called by its own name. */
@Component
public class ActivityNames {

    private final Names names;

    ActivityNames(Pack pack) {
        try {
            this.names = NameFiles.read(pack.path(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Texts of(String activity) {
        return texts(names.activity(activity));
    }

    static Texts texts(Wording wording) {
        return new Texts(wording.en(), wording.zh());
    }

    Names names() {
        return names;
    }
}
