package fr.mediane.engines.banking;

import static fr.mediane.testing.IsoSchemas.wrongWith;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Iban;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.BankSays;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What banks are told is valid by the official schema, whatever somebody typed; so are the reports that tests read. */
class PainSchemaTest {
    private static final String ORDER = "pain.001.001.09";
    private static final Iban ACCOUNT = Iban.of("FR1420041010050500013M02606");
    private static final Party PROGRAMME = new Party("Médiane", "1 rue de l’Exemple", "75001", "Paris", "FR");

    private static String file(String bank, List<TransferOrder.Transfer> transfers) {
        return TransferFile.of(new TransferOrder(
                References.of(Uuid7.next()),
                Instant.parse("2026-10-25T00:30:00.123456Z"),
                LocalDate.of(2026, 10, 26),
                PROGRAMME,
                ACCOUNT,
                bank,
                transfers));
    }

    private static TransferOrder.Transfer transfer(long cents, Party party, String words) {
        return new TransferOrder.Transfer(References.of(Uuid7.next()), cents, party, ACCOUNT, words);
    }

    @Test
    void anOrderIsValidWithAndWithoutTheCodeOfTheBank() {
        var transfers = List.of(transfer(17_500_00, PROGRAMME, "Subvention poste 12, versement 1, fonds NGEU"));
        assertThat(wrongWith(ORDER, file("", transfers))).isEmpty();
        assertThat(wrongWith(ORDER, file("BNPAFRPP", transfers))).isEmpty();
        assertThat(wrongWith(ORDER, file("BNPAFRPPXXX", transfers))).isEmpty();
    }

    @Test
    void theSmallestAndTheLargestSumAreValid() {
        assertThat(wrongWith(
                        ORDER,
                        file("", List.of(transfer(1, PROGRAMME, "x"), transfer(999_999_999_99L, PROGRAMME, "x")))))
                .isEmpty();
    }

    @Test
    void whatHasNoLetterThatBanksTakeIsLeftOut() {
        var party = new Party("Mairie", "—", "", "L’Haÿ-les-Roses", "FR");
        assertThat(wrongWith(ORDER, file("", List.of(transfer(100, party, "★ ★")))))
                .isEmpty();
        var slashes = new Party("Mairie", "//", "97110", "Pointe-à-Pitre", "FR");
        assertThat(wrongWith(ORDER, file("", List.of(transfer(100, slashes, "/")))))
                .isEmpty();
    }

    @Test
    void anythingTypedIsValid() {
        var random = new Random(20022);
        var transfers = IntStream.range(0, 300)
                .mapToObj(_ -> transfer(
                        1 + random.nextLong(1_000_000_00),
                        new Party(
                                "N" + typed(random, 200),
                                typed(random, 200),
                                random.nextBoolean() ? "" : "35000",
                                "V" + typed(random, 90),
                                "FR"),
                        typed(random, 300)))
                .toList();
        assertThat(wrongWith(ORDER, file("", transfers))).isEmpty();
    }

    private static String typed(Random random, int most) {
        var letters = "aZéœÆ’'&<>\"/\\–—€ 09.,:;()+?!@ŁłßĐ\t\n漢🙂";
        return random.ints(random.nextInt(most), 0, letters.codePointCount(0, letters.length()))
                .collect(
                        StringBuilder::new,
                        (text, at) -> text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at))),
                        StringBuilder::append)
                .toString();
    }

    @Test
    void theReportsOfOurTestsAreWhatBanksWrite() {
        var report = BankSays.report(
                References.of(Uuid7.next()),
                List.of(
                        new BankSays.Answer(References.of(Uuid7.next()), "AC04"),
                        new BankSays.Answer(References.of(Uuid7.next()), "")));
        assertThat(wrongWith("pain.002.001.10", new String(report, StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void anInvalidOrderIsToldApart() {
        var broken = file("", List.of(transfer(100, PROGRAMME, "x"))).replace("<PmtMtd>TRF</PmtMtd>", "");
        assertThat(wrongWith(ORDER, broken)).contains("PmtMtd");
    }
}
