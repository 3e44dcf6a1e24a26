package fr.mediane.engines.banking;

import fr.mediane.kernel.Parsed;
import java.util.List;

/** What a bank says of the transfers that it was asked to make. */
public sealed interface BankMessage {
    /** Its answer to an order. */
    record Report(StatusReport of) implements BankMessage {}

    /** Its bookings, by account and day. */
    record Statements(List<AccountStatement> all) implements BankMessage {
        public Statements {
            all = List.copyOf(all);
        }

        /** Those of one account; empty when the file is about others only. */
        public List<AccountStatement> of(String iban) {
            return all.stream().filter(one -> one.iban().equals(iban)).toList();
        }
    }

    /** Reads a report (pain.002.001.10) or a statement (camt.053.001.08), whole or not at all. */
    static Parsed<BankMessage> parse(byte[] bytes) {
        return switch (BankXml.open(bytes)) {
            case Parsed.Invalid<BankXml.Opened>(var reason) -> new Parsed.Invalid<>(reason);
            case Parsed.Valid<BankXml.Opened>(var file) -> parse(file);
        };
    }

    private static Parsed<BankMessage> parse(BankXml.Opened file) {
        try {
            return switch (file.kind()) {
                case "pain.002.001.10" -> Parsed.valid(new Report(StatusReport.parse(file.text())));
                case "camt.053.001.08" -> Parsed.valid(new Statements(StatementReading.parse(file.text())));
                default -> Parsed.invalid("banking.error.kind");
            };
        } catch (RuntimeException e) {
            // a library's many ways to say that a message is not what it should be
            return Parsed.invalid("banking.error.content");
        }
    }
}
