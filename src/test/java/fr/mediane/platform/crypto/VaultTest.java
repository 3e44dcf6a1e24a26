package fr.mediane.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatItSealed() {
        var sealed = vault().seal("Rappeler mardi — « dossier »", "note:1");
        assertThat(vault().open(sealed, "note:1")).isEqualTo("Rappeler mardi — « dossier »");
    }

    @Test
    void showsNothingOfTheText() {
        assertThat(new String(vault().seal("secret", "note:1"), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(vault().seal("a", "c")).isNotEqualTo(vault().seal("a", "c"));
    }

    @Test
    void doesNotOpenInAnotherPlace() {
        var sealed = vault().seal("a", "note:1");
        assertThatIllegalStateException().isThrownBy(() -> vault().open(sealed, "note:2"));
    }

    @Test
    void doesNotOpenWhatWasAltered() {
        var sealed = vault().seal("a", "note:1");
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> vault().open(sealed, "note:1"));
    }

    @Test
    void makesAKeyFileOnlyItsUserReads() throws IOException {
        vault();
        var file = folder.resolve("encryption-keyset.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private Vault vault() {
        return new Vault("", folder);
    }
}
