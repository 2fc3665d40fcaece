package org.mingjing.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTests {

    private static final Path PROCURATORATE = Path.of("../packs/procuratorate");

    @TempDir
    Path pack;

    @Test
    void aKeyThatItDoesNotKnowIsNamedWithItsPlaceAndTheNearestRightWord() throws IOException {
        var lights = written("  monthly: 3", "  montly: 3");
        assertThatExceptionOfType(BadPack.class)
                .isThrownBy(() -> PackFiles.read(lights, Lights.class))
                .withMessageContaining("lights.yaml:")
                .withMessageContaining("unknown key \"montly\", did you mean \"monthly\"?");
    }

    @Test
    void aKeyThatIsMissingIsNamed() throws IOException {
        var lights = written("  monthly: 3 working days\n", "");
        assertThatExceptionOfType(BadPack.class)
                .isThrownBy(() -> PackFiles.read(lights, Lights.class))
                .withMessageContaining("expected the key \"monthly\", found none");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatExceptionOfType(BadPack.class)
                .isThrownBy(() -> PackFiles.read(pack.resolve("lights.yaml"), Lights.class))
                .withMessageContaining("is missing: every pack needs it");
    }

    @Test
    void whatIsWellWrittenIsRead() throws IOException {
        assertThat(PackFiles.read(written("", ""), Lights.class).unit().redFrom())
                .isPositive();
    }

    private Path written(String what, String by) throws IOException {
        var text = Files.readString(PROCURATORATE.resolve("lights.yaml"));
        return Files.writeString(pack.resolve("lights.yaml"), text.replace(what, by));
    }
}
