package fr.mediane.registers.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import org.junit.jupiter.api.Test;

class DemonstrationOrganisationsTest {
    @Test
    void offersTenInEachOfThreeDepartements() {
        assertThat(DemonstrationOrganisations.all()).hasSize(30);
        assertThat(DemonstrationOrganisations.in("26")).hasSize(10);
        assertThat(DemonstrationOrganisations.in("33")).hasSize(10);
        assertThat(DemonstrationOrganisations.in("974")).hasSize(10);
    }

    @Test
    void theirNumbersAreValidUniqueAndObviouslyInvented() {
        assertThat(DemonstrationOrganisations.all())
                .extracting(sample -> sample.siret().digits())
                .doesNotHaveDuplicates()
                .allMatch(digits -> digits.startsWith("0000"));
    }

    @Test
    void theirIdsNeverChange() {
        var first = DemonstrationOrganisations.all().getFirst();
        assertThat(Uuid7.isUuid7(first.id())).isTrue();
        assertThat(DemonstrationOrganisations.all().getFirst()).isEqualTo(first);
        assertThat(DemonstrationOrganisations.all())
                .extracting(sample -> sample.id())
                .doesNotHaveDuplicates();
        assertThat(Uuid7.madeAt(first.id())).isEqualTo("2026-01-01T00:00:00Z");
    }
}
