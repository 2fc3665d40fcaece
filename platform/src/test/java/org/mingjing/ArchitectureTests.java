package org.mingjing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    @Test
    void modulesImportOnlyWhatTheySayTheyImport() {
        ApplicationModules.of(Mingjing.class, resideInAPackage("org.mingjing.rules.."))
                .verify();
    }
}
