package fr.mediane.programmes.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.vouchers.continuity.ContinuityDesk;
import fr.mediane.programmes.vouchers.payments.RunDesk;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** With its daily file and passphrase alone, each sponsor knows what it owes to whom; together it is what the books say. */
@MedianeTest
class ContinuityTest {
    private static final Actor OTHER =
            AWorkingCampaign.person(new Grant(Role.SPONSOR, new Scope.Organisation(AWorkingCampaign.OTHER_SPONSOR)));
    private final ApplicationContext house;
    private final ContinuityDesk desk;
    private final LedgerDesk ledger;

    @Autowired
    ContinuityTest(ApplicationContext house, ContinuityDesk desk, LedgerDesk ledger) {
        this.house = house;
        this.desk = desk;
        this.ledger = ledger;
    }

    /** Bytes and a passphrase, as on a machine that has neither Médiane nor its database. */
    private static Map<String, String> open(byte[] archive, String passphrase) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), passphrase.toCharArray())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getFileName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private byte[] archive(Actor actor, UUID sponsor) {
        return desk.archive(actor, sponsor, LocalDate.now()).orThrow();
    }

    private static List<Map<String, String>> lines(String csv) {
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(csv.substring(1)).stream()
                .map(line -> line.getFieldsAsMap())
                .toList();
    }

    private static long cents(List<Map<String, String>> lines, UUID provider, String column) {
        return lines.stream()
                .filter(line -> line.get("Reference").equals(provider.toString()))
                .mapToLong(line ->
                        new BigDecimal(line.get(column)).movePointRight(2).longValueExact())
                .sum();
    }

    @Test
    void togetherTheSponsorsFilesAreWhatTheBooksOwe() throws Exception {
        var waiting = new APaidPlace(house);
        var ordered = new APaidPlace(house);
        ordered.take(3);
        var runs = house.getBean(RunDesk.class);
        var run = runs.prepare(
                        APaidPlace.PAYER, LocalDate.now(), LocalDate.now().plusDays(1))
                .orThrow();
        runs.approve(APaidPlace.OTHER_PAYER, run.id()).orThrow();
        waiting.take(3);
        var first = desk.set(AWorkingCampaign.AT_SPONSOR, AWorkingCampaign.SPONSOR, APaidPlace.IBAN, "Département")
                .orThrow();
        var second = desk.set(OTHER, AWorkingCampaign.OTHER_SPONSOR, APaidPlace.OTHER_IBAN, "Métropole")
                .orThrow();
        var one = open(archive(AWorkingCampaign.AT_SPONSOR, AWorkingCampaign.SPONSOR), first);
        var other = open(archive(OTHER, AWorkingCampaign.OTHER_SPONSOR), second);
        var ones = lines(one.get("a-payer.csv"));
        var others = lines(other.get("a-payer.csv"));
        // 75 % and 25 %
        assertThat(cents(ones, waiting.provider, "A payer")).isEqualTo(225);
        assertThat(cents(others, waiting.provider, "A payer")).isEqualTo(75);
        assertThat(cents(ones, waiting.provider, "A payer") + cents(others, waiting.provider, "A payer"))
                .isEqualTo(ledger.balance(waiting.provider));
        var inFlight = runs.payments(APaidPlace.PAYER, run.id()).orThrow().stream()
                .filter(payment -> payment.provider().equals(ordered.provider))
                .findFirst()
                .orElseThrow();
        assertThat(cents(ones, ordered.provider, "Deja ordonne par l'operateur")
                        + cents(others, ordered.provider, "Deja ordonne par l'operateur"))
                .isEqualTo(ledger.balance(inFlight.id()));
        assertThat(cents(ones, ordered.provider, "A payer")).isZero();
        assertThat(one.get("a-payer.csv")).contains("FR1420041010050500013M02606");
        var order = MxPain00100109.parse(one.get("virements-pain.001.xml")).getCstmrCdtTrfInitn();
        assertThat(order.getPmtInf().getFirst().getDbtrAcct().getId().getIBAN())
                .isEqualTo("FR1420041010050500013M02606");
        assertThat(order.getPmtInf().getFirst().getCdtTrfTxInf())
                .filteredOn(transfer -> transfer.getPmtId()
                        .getEndToEndId()
                        .equals(waiting.provider.toString().replace("-", "")))
                .singleElement()
                .satisfies(transfer ->
                        assertThat(transfer.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("2.25"));
        assertThat(order.getPmtInf().getFirst().getCdtTrfTxInf())
                .noneMatch(transfer -> transfer.getPmtId()
                        .getEndToEndId()
                        .equals(ordered.provider.toString().replace("-", "")));
        assertThat(one.get("LISEZ-MOI.txt")).contains("Département", "Votre part");
    }

    @Test
    void opensWithItsPassphraseOnlyAndNobodyElseTakesIt() {
        var passphrase = desk.set(AWorkingCampaign.AT_SPONSOR, AWorkingCampaign.SPONSOR, APaidPlace.IBAN, "Département")
                .orThrow();
        var archive = archive(AWorkingCampaign.AT_SPONSOR, AWorkingCampaign.SPONSOR);
        assertThat(new String(archive, StandardCharsets.ISO_8859_1)).doesNotContain("20041010", passphrase, "SIRET");
        assertThatThrownBy(() -> open(archive, "autre")).isInstanceOf(ZipException.class);
        assertThat(desk.archive(OTHER, AWorkingCampaign.SPONSOR, LocalDate.now()))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(desk.archive(AWorkingCampaign.OPERATOR, AWorkingCampaign.SPONSOR, LocalDate.now()))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.set(OTHER, AWorkingCampaign.SPONSOR, APaidPlace.IBAN, "Moi"))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(VoucherLifeTest.reason(
                        desk.set(AWorkingCampaign.AT_SPONSOR, AWorkingCampaign.SPONSOR, "FR00", "Département")))
                .isEqualTo("kernel.iban.form");
        // who sets it up anew has the former passphrase no more
        var next = desk.set(AWorkingCampaign.AT_SPONSOR, AWorkingCampaign.SPONSOR, APaidPlace.IBAN, "Département")
                .orThrow();
        assertThat(next).isNotEqualTo(passphrase);
        assertThatThrownBy(() -> open(archive(AWorkingCampaign.AT_SPONSOR, AWorkingCampaign.SPONSOR), passphrase))
                .isInstanceOf(ZipException.class);
    }
}
