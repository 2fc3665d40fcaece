package org.mingjing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Mingjing. What cannot start says so in one sentence and ends with status 1. */
@SpringBootApplication
@EnableScheduling
public class Mingjing {

    /** The start is only a rehearsal: it shows that everything starts, and what it loads can be kept for a fast start. */
    private static final String LEAVE_WHEN_READY = "mingjing.leave-when-ready";

    public static void main(String[] arguments) {
        StartOptions options;
        try {
            options = StartOptions.parse(arguments);
        } catch (StartOptions.WrongUsage usage) {
            System.err.println(usage.getMessage());
            System.exit(2);
            return;
        }
        try {
            options.requireFreePort();
            var application = new SpringApplication(Mingjing.class);
            var running = application.run(options.properties());
            if (running.getEnvironment().getProperty(LEAVE_WHEN_READY, Boolean.class, false)) {
                System.exit(SpringApplication.exit(running));
            }
        } catch (SpringApplication.AbandonedRunException forTheBuild) {
            throw forTheBuild;
        } catch (RuntimeException failure) {
            System.err.println(WhyNotStarted.of(failure));
            System.exit(1);
        }
    }
}
