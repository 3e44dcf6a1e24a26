package fr.mediane.programmes.vouchers.continuity;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.mediane.engines.banking.Party;
import fr.mediane.engines.banking.TransferFile;
import fr.mediane.engines.banking.TransferOrder;
import fr.mediane.kernel.Iban;
import fr.mediane.platform.Paris;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * A sponsor's file: what it owes to whom, the order for its bank, and how to go about it, in a ZIP archive encrypted with
 * AES-256. 7-Zip and its like open it with the passphrase alone.
 */
final class Archive {
    private Archive() {}

    /**
     * What it is made of.
     *
     * @param sponsor who would pay, with the account it would pay from
     */
    record Content(Party sponsor, Iban account, Instant madeAt, List<Debt> debts) {
        Content {
            debts = List.copyOf(debts);
        }

        long cents() {
            return debts.stream()
                    .mapToLong(debt -> debt.owed() + debt.ordered())
                    .sum();
        }
    }

    static byte[] of(Content content, String passphrase) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, passphrase.toCharArray(), StandardCharsets.UTF_8)) {
            put(zip, "LISEZ-MOI.txt", readMe(content));
            put(zip, "a-payer.csv", table(content));
            var order = order(content);
            if (!order.transfers().isEmpty()) {
                put(zip, "virements-pain.001.xml", TransferFile.of(order));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipParameters();
        entry.setFileNameInZip(name);
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.AES);
        entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String table(Content content) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            csv.writeRecord(
                    "SIRET", "Lieu", "IBAN", "A payer", "Deja ordonne par l'operateur", "En attente", "Reference");
            for (var debt : content.debts()) {
                csv.writeRecord(
                        debt.number(),
                        debt.place().name(),
                        debt.account().map(Iban::number).orElse(""),
                        euros(debt.owed()),
                        euros(debt.ordered()),
                        debt.hold(),
                        debt.provider().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "\ufeff" + out;
    }

    /** Only what nobody has ordered, to approved accounts, with nothing against it. */
    private static TransferOrder order(Content content) {
        var reference = UUID.randomUUID().toString().replace("-", "");
        return new TransferOrder(
                reference,
                content.madeAt(),
                Paris.day(content.madeAt()).plusDays(1),
                content.sponsor(),
                content.account(),
                "",
                content.debts().stream()
                        .filter(debt -> debt.owed() > 0 && debt.hold().isEmpty())
                        .flatMap(debt -> debt.account().stream()
                                .map(account -> new TransferOrder.Transfer(
                                        debt.provider().toString().replace("-", ""),
                                        debt.owed(),
                                        debt.place(),
                                        account,
                                        "Bons numeriques, paiement direct du financeur")))
                        .toList());
    }

    private static String readMe(Content content) {
        return """
                Bons numériques : payer les lieux sans l’opérateur — digital vouchers: paying places without the operator

                Fait le / made on: %s
                Financeur / sponsor: %s
                Votre part de ce qui est dû / your part of what is owed: %s EUR

                a-payer.csv             chaque lieu, son compte et votre part / each place, its account and your part
                virements-pain.001.xml  l’ordre pour votre banque / the order for your bank

                « Déjà ordonné par l’opérateur » : demandez d’abord à la banque du compte séquestre si ces virements sont
                partis ; ils ne sont pas dans l’ordre ci-joint. « En attente » : vérifiez le compte avec le lieu d’abord.
                “Already ordered”: ask the escrow bank first whether these transfers have left; they are not in the order.
                “Waiting”: check the account with the place first.
                """.formatted(Paris.day(content.madeAt()), content.sponsor().name(), euros(content.cents()));
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
