package fr.mediane.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ModuleMigrationsTest {
    @Test
    void findsEveryFolder() {
        assertThat(ModuleMigrations.modules()).contains("__root", "registers.journal", "registers.venues");
    }

    @Test
    void migratesBelowBeforeAbove() {
        var order = List.copyOf(ModuleMigrations.inOrder(new TreeSet<>(
                Set.of("programmes.mediation", "registers.venues", "registers.journal", "registers.organisations"))));
        assertThat(order)
                .startsWith("__root")
                .containsSubsequence("registers.journal", "registers.organisations", "registers.venues")
                .containsSubsequence("registers.venues", "programmes.mediation");
    }

    @Test
    void refusesAFolderThatBelongsToNoModule() {
        assertThatIllegalStateException().isThrownBy(() -> ModuleMigrations.inOrder(Set.of("registers.nowhere")));
    }
}
