package fr.mediane.registers.venues.standard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.venues.standard.Remark.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private final RowReader reader =
            new RowReader(new FewCommunes(), TODAY, text -> text.matches("(Mo|Tu|We|Th|Fr).*"));

    @Test
    void keepsAGoodRowWithoutARemark() {
        var kept = kept(RawRow.good());
        assertThat(kept.remarks()).isEmpty();
        assertThat(kept.toComplete()).isFalse();
        assertThat(kept.communeCode()).contains("26362");
        assertThat(kept.sheet().name()).isEqualTo("Espace numérique du Quai");
    }

    @ParameterizedTest
    @EnumSource(names = {"ID", "NOM", "ADRESSE"})
    void rejectsARowWithoutWhatMakesAVenue(Field field) {
        var rejected = rejected(RawRow.good().without(field));
        assertThat(rejected.remarks()).extracting(Remark::field).containsExactly(field);
    }

    @Test
    void rejectsForEveryReasonAtOnce() {
        var rejected =
                rejected(RawRow.good().without(Field.NOM).without(Field.ADRESSE).with(Field.PIVOT, "rien"));
        assertThat(rejected.remarks())
                .filteredOn(remark -> remark.kind() == Kind.REASON)
                .extracting(Remark::field)
                .containsExactlyInAnyOrder(Field.NOM, Field.ADRESSE, Field.PIVOT);
    }

    @Test
    void aRowWithoutADateWaitsToBeCompleted() {
        assertThat(kept(RawRow.good().without(Field.DATE_MAJ)).toComplete()).isTrue();
        assertThat(kept(RawRow.good().with(Field.DATE_MAJ, "l’an passé")).toComplete())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29,2024-02-29",
        "09/01/2023,2023-01-09",
        "9/1/2023,2023-01-09",
        "09/0102023,2023-01-09",
        "09-01-2023,2023-01-09",
        "2023/01/09,2023-01-09",
        "2023-01-09T10:00:00Z,2023-01-09",
        "2023-01-09 10:00:00,2023-01-09",
        "04/23/2023,2023-04-23",
        "31.12.2022,2022-12-31"
    })
    void readsDatesThatCanMeanOneDayOnly(String text, LocalDate day) {
        var kept = kept(RawRow.good().with(Field.DATE_MAJ, text));
        assertThat(kept.sheet().origin().updatedOn()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-02-30", "32/01/2023", "13/13/2023", "2023", "janvier 2023", "01/02/23", "0000-01-01", "-"})
    void leavesOtherDatesToBeCompleted(String text) {
        assertThat(kept(RawRow.good().with(Field.DATE_MAJ, text))
                        .sheet()
                        .origin()
                        .updatedOn())
                .isEmpty();
    }

    @Test
    void doubtsDatesInTheFutureButKeepsThem() {
        var kept = kept(RawRow.good().with(Field.DATE_MAJ, "2031-01-01"));
        assertThat(kept.sheet().origin().updatedOn()).contains(LocalDate.of(2031, 1, 1));
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.date-future");
    }

    @ParameterizedTest
    @CsvSource({
        "+33475000000,+33475000000",
        "02 41 43 16 15,+33241431615",
        "02.41.43.16.15,+33241431615",
        "0241431615,+33241431615",
        "326533780,+33326533780",
        "33630392518,+33630392518",
        "0033241431615,+33241431615",
        "+33 (0)2 41 43 16 15,+33241431615",
        "+330241431615,+33241431615",
        "0262410000,+262262410000",
        "02 41 43 16 15 / 02 44 01 07 31,+33241431615",
        "3949,3949",
        "39 49,3949",
        "06 39 98 01 02,+33639980102",
        "0596601010,+596596601010"
    })
    void readsTelephoneNumbers(String text, String number) {
        assertThat(kept(RawRow.good().with(Field.TELEPHONE, text))
                        .sheet()
                        .contact()
                        .telephone())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+687", "02 41 41 5 67", "néant", "00000", "12", "+1 202 555 0100"})
    void leavesOutWhatIsNoTelephoneNumber(String text) {
        var kept = kept(RawRow.good().with(Field.TELEPHONE, text));
        assertThat(kept.sheet().contact().telephone()).isEmpty();
        assertThat(kept.remarks()).extracting(Remark::kind).containsExactly(Kind.CORRECTION);
    }

    @Test
    void readsSixDigitsOfNewCaledoniaByThePostcode() {
        var row = RawRow.good()
                .without(Field.CODE_INSEE)
                .with(Field.COMMUNE, "Nouméa")
                .with(Field.CODE_POSTAL, "98800");
        assertThat(kept(row.with(Field.TELEPHONE, "426700")).sheet().contact().telephone())
                .isEqualTo("+687426700");
    }

    @Test
    void keepsWhatTheSchemaAcceptsAsATelephoneNumber() {
        var kept = kept(RawRow.good().with(Field.TELEPHONE, "+33000000"));
        assertThat(kept.sheet().contact().telephone()).isEqualTo("+33000000");
        assertThat(kept.remarks()).extracting(Remark::kind).containsOnly(Kind.DOUBT);
    }

    @Test
    void keepsASirenAndExportsThePlaceholder() {
        var kept = kept(RawRow.good().with(Field.PIVOT, "434806402"));
        assertThat(kept.sheet().pivot()).isEqualTo("434806402");
        assertThat(SheetWriter.write("x", kept.sheet(), Field.PIVOT)).isEqualTo(Sheet.NO_PIVOT);
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.exported-as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000", "000000000", "", "  "})
    void aPlaceholderIsNoPivot(String pivot) {
        assertThat(kept(RawRow.good().with(Field.PIVOT, pivot)).sheet().hasPivot())
                .isFalse();
    }

    @Test
    void readsASiretWithSpacesAndDoubtsAWrongOne() {
        assertThat(kept(RawRow.good().with(Field.PIVOT, "434 933 123 00029"))
                        .sheet()
                        .pivot())
                .isEqualTo("43493312300029");
        assertThat(kept(RawRow.good().with(Field.PIVOT, "43493312300028")).remarks())
                .extracting(Remark::key)
                .containsExactly("venues.row.siret-checksum");
    }

    @Test
    void givesBackALeadingZeroOnlyWhereTheCommuneAgrees() {
        var bourg = kept(RawRow.good()
                .with(Field.COMMUNE, "Bourg-en-Bresse")
                .with(Field.CODE_POSTAL, "1000")
                .with(Field.CODE_INSEE, "1053"));
        assertThat(bourg.sheet().place().postCode()).isEqualTo("01000");
        assertThat(bourg.sheet().place().inseeCode()).isEqualTo("01053");
        var segre = rejected(RawRow.good()
                .with(Field.COMMUNE, "Segré-en-Anjou Bleu")
                .with(Field.CODE_POSTAL, "4900")
                .without(Field.CODE_INSEE));
        assertThat(segre.remarks()).extracting(Remark::key).containsExactly("venues.row.postcode-digit");
    }

    @Test
    void tellsTheCommuneByPostcodeAndName() {
        var row = RawRow.good().without(Field.CODE_INSEE).with(Field.CODE_POSTAL, "88400");
        assertThat(kept(row.with(Field.COMMUNE, "GERARDMER")).communeCode()).contains("88196");
        assertThat(kept(row.with(Field.COMMUNE, "Ailleurs")).communeCode()).isEmpty();
        var verteuil = RawRow.good().without(Field.CODE_INSEE).with(Field.CODE_POSTAL, "16510");
        assertThat(kept(verteuil.with(Field.COMMUNE, "Verteuil s/Charente")).communeCode())
                .contains("16398");
    }

    @Test
    void findsAMissingCommuneOrPostcodeWhereOnlyOneIsPossible() {
        assertThat(kept(RawRow.good().without(Field.COMMUNE)).sheet().place().commune())
                .isEqualTo("Valence");
        assertThat(kept(RawRow.good().without(Field.CODE_POSTAL))
                        .sheet()
                        .place()
                        .postCode())
                .isEqualTo("26000");
        rejected(RawRow.good().without(Field.COMMUNE).without(Field.CODE_POSTAL).without(Field.CODE_INSEE));
    }

    @Test
    void mendsTheSpellingOfLabels() {
        var kept = kept(RawRow.good()
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
        var kept = kept(RawRow.good().with(Field.SERVICES, "Coiffure|Aide aux démarches administratives"));
        assertThat(kept.sheet().offer().services()).containsExactly(Services.AIDE_AUX_DEMARCHES_ADMINISTRATIVES);
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.unknown-label");
    }

    @Test
    void movesAnOverlongSummaryIntoTheDetail() {
        var words = "Nous aidons. ".repeat(40).strip();
        var presentation = kept(RawRow.good().with(Field.PRESENTATION_RESUME, words))
                .sheet()
                .presentation();
        assertThat(presentation.summary()).hasSizeLessThanOrEqualTo(280).endsWith("…");
        assertThat(presentation.detail()).isEqualTo(words);
    }

    @Test
    void warnsOfAPlaceFarFromItsCommuneAndKeepsIt() {
        var kept = kept(RawRow.good().with(Field.LATITUDE, "47.903354").with(Field.LONGITUDE, "1.888334"));
        assertThat(kept.sheet().place().point()).isPresent();
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.far");
    }

    @Test
    void neverInventsCoordinates() {
        assertThat(kept(RawRow.good()).sheet().place().point()).isEmpty();
        assertThat(kept(RawRow.good().with(Field.LATITUDE, "44,93").with(Field.LONGITUDE, "4,89"))
                        .sheet()
                        .place()
                        .point())
                .isPresent();
        assertThat(kept(RawRow.good().with(Field.LATITUDE, "44.93"))
                        .sheet()
                        .place()
                        .point())
                .isEmpty();
        assertThat(kept(RawRow.good().with(Field.LATITUDE, "NaN").with(Field.LONGITUDE, "4"))
                        .sheet()
                        .place()
                        .point())
                .isEmpty();
        assertThat(kept(RawRow.good().with(Field.LATITUDE, "436000").with(Field.LONGITUDE, "6710000"))
                        .sheet()
                        .place()
                        .point())
                .isEmpty();
    }

    @Test
    void doubtsWrongAddressesButKeepsThem() {
        var kept = kept(RawRow.good()
                .with(Field.COURRIELS, "contact@exemple.fr|par le site")
                .with(Field.SITE_WEB, "www.exemple.fr|https://exemple.fr")
                .with(Field.HORAIRES, "9h - 12h")
                .with(Field.PRISE_RDV, "javascript:alert(1)"));
        assertThat(kept.sheet().contact().emails()).containsExactly("contact@exemple.fr", "par le site");
        assertThat(kept.sheet().contact().websites()).hasSize(2);
        assertThat(kept.remarks()).extracting(Remark::kind).containsOnly(Kind.DOUBT);
        assertThat(kept.remarks())
                .extracting(Remark::field)
                .contains(Field.COURRIELS, Field.SITE_WEB, Field.HORAIRES, Field.PRISE_RDV);
    }

    @Test
    void removesWhatNoDatabaseCanHold() {
        var kept = kept(RawRow.good().with(Field.NOM, "Espace\u0000 <b>numérique</b>\uD800"));
        assertThat(kept.sheet().name()).isEqualTo("Espace <b>numérique</b>");
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.control");
    }

    @Test
    void exportsAddressesInCharactersThatTheReferenceToolKnows() {
        var kept = kept(RawRow.good()
                .with(Field.ADRESSE, "Château de la Roche\" Route de Louerre #4")
                .with(Field.COMMUNE, "Verteuil s/Charente"));
        assertThat(kept.sheet().place().address()).contains("\"");
        assertThat(SheetWriter.write("x", kept.sheet(), Field.ADRESSE))
                .isEqualTo("Château de la Roche' Route de Louerre 4");
        assertThat(SheetWriter.write("x", kept.sheet(), Field.COMMUNE)).isEqualTo("Verteuil sur Charente");
    }

    @Test
    void keepsUnknownTypologiesAndExportsOnlyKnownOnes() {
        var kept = kept(RawRow.good().with(Field.TYPOLOGIE, "BIB|AUTRE|BOULANGERIE"));
        assertThat(kept.sheet().typologies()).isEqualTo(List.of("BIB", "Autre", "BOULANGERIE"));
        assertThat(SheetWriter.write("x", kept.sheet(), Field.TYPOLOGIE)).isEqualTo("BIB|Autre");
    }

    private RowReader.Kept kept(RawRow row) {
        var outcome = reader.read(row.values());
        assertThat(outcome).as(() -> String.valueOf(outcome.remarks())).isInstanceOf(RowReader.Kept.class);
        return Optional.of(outcome).map(RowReader.Kept.class::cast).orElseThrow();
    }

    private RowReader.Rejected rejected(RawRow row) {
        var outcome = reader.read(row.values());
        assertThat(outcome).isInstanceOf(RowReader.Rejected.class);
        return Optional.of(outcome).map(RowReader.Rejected.class::cast).orElseThrow();
    }
}
