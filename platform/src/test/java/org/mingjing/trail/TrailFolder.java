package org.mingjing.trail;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;

/** Where the running test keeps the key and the newest checkpoint of its log. */
public final class TrailFolder {

    private TrailFolder() {}

    public static Path of(ApplicationContext application) {
        return application.getBean(Integrator.class).folder();
    }
}
