package org.mingjing.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pack in force, and the one clock of the house, which ticks in the office's time zone. */
@Configuration(proxyBeanMethods = false)
class PackConfiguration {

    @Bean
    Pack pack(@Value("${mingjing.packs:packs}") Path packs, @Value("${mingjing.pack}") String name) {
        var folder = packs.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new BadPack("There is no pack %s in %s.".formatted(name, packs.toAbsolutePath()));
        }
        return new Pack(folder);
    }

    @Bean
    Lights lights(Pack pack) {
        return pack.read("lights.yaml", Lights.class);
    }

    /** @param now the instant at which the clock starts instead of the real one, for rehearsals and tests */
    @Bean
    Clock clock(Pack pack, @Value("${mingjing.now:}") String now) {
        var clock = Clock.system(pack.zone());
        return now.isBlank() ? clock : Clock.offset(clock, Duration.between(clock.instant(), Instant.parse(now)));
    }
}
