package org.mingjing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.EnableScenarios;

/**
 * A test that meets the whole application on a real database of its own, with the {@link Cast} on stage and a
 * {@link MovableClock} that stands at nine o'clock on Monday, 16 March 2026. One application serves all such tests, so
 * each makes the things it needs and counts nothing it did not make.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "mingjing.data=target/test-data",
            "mingjing.database=test_${random.int(1000000)}",
            "mingjing.trail.folder=target/test-data/trail_${random.uuid}",
            "mingjing.postgres-settings=fsync=off",
            "mingjing.packs=../packs",
            "mingjing.pack=procuratorate",
            "mingjing.demo=false"
        })
@AutoConfigureMockMvc
@EnableScenarios
@Import({Cast.class, MovableClock.Stage.class, CountedQueries.class})
public @interface MingjingTest {}
