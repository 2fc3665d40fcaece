package org.mingjing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Mingjing. What cannot start says so in one sentence and ends with status 1. */
@SpringBootApplication
@EnableScheduling
public class Mingjing {

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
            application.run(options.properties());
        } catch (RuntimeException failure) {
            System.err.println(WhyNotStarted.of(failure));
            System.exit(1);
        }
    }
}
