package fr.mediane.registers.venues.standard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.venues.standard.Remark.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
    @Test
    void keepsAGoodRowWithoutARemark() {
        var kept = ReadRow.kept(RawRow.good());
        assertThat(kept.remarks()).isEmpty();
        assertThat(kept.toComplete()).isFalse();
        assertThat(kept.communeCode()).contains("26362");
        assertThat(kept.sheet().name()).isEqualTo("Espace numérique du Quai");
    }

    @ParameterizedTest
    @EnumSource(names = {"ID", "NOM", "ADRESSE"})
    void rejectsARowWithoutWhatMakesAVenue(Field field) {
        var rejected = ReadRow.rejected(RawRow.good().without(field));
        assertThat(rejected.remarks()).extracting(Remark::field).containsExactly(field);
    }

    @Test
    void rejectsForEveryReasonAtOnce() {
        var rejected = ReadRow.rejected(
                RawRow.good().without(Field.NOM).without(Field.ADRESSE).with(Field.PIVOT, "rien"));
        assertThat(rejected.remarks())
                .filteredOn(remark -> remark.kind() == Kind.REASON)
                .extracting(Remark::field)
                .containsExactlyInAnyOrder(Field.NOM, Field.ADRESSE, Field.PIVOT);
    }

    @Test
    void aRowWithoutADateWaitsToBeCompleted() {
        assertThat(ReadRow.kept(RawRow.good().without(Field.DATE_MAJ)).toComplete())
                .isTrue();
        assertThat(ReadRow.kept(RawRow.good().with(Field.DATE_MAJ, "l’an passé"))
                        .toComplete())
                .isTrue();
    }

    @Test
    void keepsASirenAndExportsThePlaceholder() {
        var kept = ReadRow.kept(RawRow.good().with(Field.PIVOT, "434806402"));
        assertThat(kept.sheet().pivot()).isEqualTo("434806402");
        assertThat(SheetWriter.write("x", kept.sheet(), Field.PIVOT)).isEqualTo(Sheet.NO_PIVOT);
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.exported-as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000", "000000000", "", "  "})
    void aPlaceholderIsNoPivot(String pivot) {
        assertThat(ReadRow.kept(RawRow.good().with(Field.PIVOT, pivot)).sheet().hasPivot())
                .isFalse();
    }

    @Test
    void readsASiretWithSpacesAndDoubtsAWrongOne() {
        assertThat(ReadRow.kept(RawRow.good().with(Field.PIVOT, "434 933 123 00029"))
                        .sheet()
                        .pivot())
                .isEqualTo("43493312300029");
        assertThat(ReadRow.kept(RawRow.good().with(Field.PIVOT, "43493312300028"))
                        .remarks())
                .extracting(Remark::key)
                .containsExactly("venues.row.siret-checksum");
    }

    @Test
    void givesBackALeadingZeroOnlyWhereTheCommuneAgrees() {
        var bourg = ReadRow.kept(RawRow.good()
                .with(Field.COMMUNE, "Bourg-en-Bresse")
                .with(Field.CODE_POSTAL, "1000")
                .with(Field.CODE_INSEE, "1053"));
        assertThat(bourg.sheet().place().postCode()).isEqualTo("01000");
        assertThat(bourg.sheet().place().inseeCode()).isEqualTo("01053");
        var segre = ReadRow.rejected(RawRow.good()
                .with(Field.COMMUNE, "Segré-en-Anjou Bleu")
                .with(Field.CODE_POSTAL, "4900")
                .without(Field.CODE_INSEE));
        assertThat(segre.remarks()).extracting(Remark::key).containsExactly("venues.row.postcode-digit");
    }

    @Test
    void tellsTheCommuneByPostcodeAndName() {
        var row = RawRow.good().without(Field.CODE_INSEE).with(Field.CODE_POSTAL, "88400");
        assertThat(ReadRow.kept(row.with(Field.COMMUNE, "GERARDMER")).communeCode())
                .contains("88196");
        assertThat(ReadRow.kept(row.with(Field.COMMUNE, "Ailleurs")).communeCode())
                .isEmpty();
        var verteuil = RawRow.good().without(Field.CODE_INSEE).with(Field.CODE_POSTAL, "16510");
        assertThat(ReadRow.kept(verteuil.with(Field.COMMUNE, "Verteuil s/Charente"))
                        .communeCode())
                .contains("16398");
    }

    @Test
    void findsAMissingCommuneOrPostcodeWhereOnlyOneIsPossible() {
        assertThat(ReadRow.kept(RawRow.good().without(Field.COMMUNE))
                        .sheet()
                        .place()
                        .commune())
                .isEqualTo("Valence");
        assertThat(ReadRow.kept(RawRow.good().without(Field.CODE_POSTAL))
                        .sheet()
                        .place()
                        .postCode())
                .isEqualTo("26000");
        ReadRow.rejected(
                RawRow.good().without(Field.COMMUNE).without(Field.CODE_POSTAL).without(Field.CODE_INSEE));
    }

    @Test
    void mendsTheSpellingOfLabels() {
        var kept = ReadRow.kept(RawRow.good()
                .with(Field.SERVICES, "Comprehension du monde numérique|aide aux demarches administratives")
                .with(Field.FORMATIONS_LABELS, "Étapes numériques (La Poste)|Étapes numériques(La Poste)")
                .with(Field.MODALITES_ACCES, "Ce lieu n’accueille pas de public")
                .with(Field.DISPOSITIF_PROGRAMMES_NATIONAUX, "Point d’accès numérique CAF; France Services"));
        var offer = kept.sheet().offer();
        assertThat(offer.services())
                .containsExactly(
                        Services.COMPREHENSION_DU_MONDE_NUMERIQUE, Services.AIDE_AUX_DEMARCHES_ADMINISTRATIVES);
        assertThat(offer.access()).containsExactly(ModalitesAcces.CE_LIEU_N_ACCUEILLE_PAS_DE_PUBLIC);
        assertThat(kept.sheet().programmes()).hasSize(2);
        assertThat(SheetWriter.write("x", kept.sheet(), Field.FORMATIONS_LABELS))
                .isEqualTo("Étapes numériques(La Poste)");
        assertThat(kept.remarks()).extracting(Remark::kind).containsOnly(Kind.CORRECTION);
    }

    @Test
    void leavesOutUnknownLabelsAndKeepsTheOthers() {
        var kept = ReadRow.kept(RawRow.good().with(Field.SERVICES, "Coiffure|Aide aux démarches administratives"));
        assertThat(kept.sheet().offer().services()).containsExactly(Services.AIDE_AUX_DEMARCHES_ADMINISTRATIVES);
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.unknown-label");
    }

    @Test
    void movesAnOverlongSummaryIntoTheDetail() {
        var words = "Nous aidons. ".repeat(40).strip();
        var presentation = ReadRow.kept(RawRow.good().with(Field.PRESENTATION_RESUME, words))
                .sheet()
                .presentation();
        assertThat(presentation.summary()).hasSizeLessThanOrEqualTo(280).endsWith("…");
        assertThat(presentation.detail()).isEqualTo(words);
    }

    @Test
    void warnsOfAPlaceFarFromItsCommuneAndKeepsIt() {
        var kept = ReadRow.kept(RawRow.good().with(Field.LATITUDE, "47.903354").with(Field.LONGITUDE, "1.888334"));
        assertThat(kept.sheet().place().point()).isPresent();
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.far");
    }

    @Test
    void neverInventsCoordinates() {
        assertThat(ReadRow.kept(RawRow.good()).sheet().place().point()).isEmpty();
        assertThat(ReadRow.kept(RawRow.good().with(Field.LATITUDE, "44,93").with(Field.LONGITUDE, "4,89"))
                        .sheet()
                        .place()
                        .point())
                .isPresent();
        assertThat(ReadRow.kept(RawRow.good().with(Field.LATITUDE, "44.93"))
                        .sheet()
                        .place()
                        .point())
                .isEmpty();
        assertThat(ReadRow.kept(RawRow.good().with(Field.LATITUDE, "NaN").with(Field.LONGITUDE, "4"))
                        .sheet()
                        .place()
                        .point())
                .isEmpty();
        assertThat(ReadRow.kept(RawRow.good().with(Field.LATITUDE, "436000").with(Field.LONGITUDE, "6710000"))
                        .sheet()
                        .place()
                        .point())
                .isEmpty();
    }

    @Test
    void removesWhatNoDatabaseCanHold() {
        var kept = ReadRow.kept(RawRow.good().with(Field.NOM, "Espace\u0000 <b>numérique</b>\uD800"));
        assertThat(kept.sheet().name()).isEqualTo("Espace <b>numérique</b>");
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.control");
    }

    @Test
    void exportsAddressesInCharactersThatTheReferenceToolKnows() {
        var kept = ReadRow.kept(RawRow.good()
                .with(Field.ADRESSE, "Château de la Roche\" Route de Louerre #4")
                .with(Field.COMMUNE, "Verteuil s/Charente"));
        assertThat(kept.sheet().place().address()).contains("\"");
        assertThat(SheetWriter.write("x", kept.sheet(), Field.ADRESSE))
                .isEqualTo("Château de la Roche' Route de Louerre 4");
        assertThat(SheetWriter.write("x", kept.sheet(), Field.COMMUNE)).isEqualTo("Verteuil sur Charente");
    }

    @Test
    void keepsUnknownTypologiesAndExportsOnlyKnownOnes() {
        var kept = ReadRow.kept(RawRow.good().with(Field.TYPOLOGIE, "BIB|AUTRE|BOULANGERIE"));
        assertThat(kept.sheet().typologies()).isEqualTo(List.of("BIB", "Autre", "BOULANGERIE"));
        assertThat(SheetWriter.write("x", kept.sheet(), Field.TYPOLOGIE)).isEqualTo("BIB|Autre");
    }
}
