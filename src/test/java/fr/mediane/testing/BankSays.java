package fr.mediane.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Files as banks write them: reports on orders, and statements of the demonstration's accounts. */
public final class BankSays {
    public static final String ESCROW = "FR7630006000011234567890189";
    public static final String GRANTS = "FR7630001007941234567890185";

    private BankSays() {}

    /** A transfer refused for a reason, or accepted when there is none. */
    public record Answer(String reference, String reason) {}

    public static byte[] report(String order, List<Answer> answers) {
        return report("R" + UUID.randomUUID().toString().substring(0, 30), order, answers);
    }

    public static byte[] report(String message, String order, List<Answer> answers) {
        var lines = new StringBuilder();
        for (var answer : answers) {
            var reason = answer.reason().isEmpty()
                    ? "<TxSts>ACCP</TxSts>"
                    : "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>" + answer.reason() + "</Cd></Rsn></StsRsnInf>";
            lines.append("<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId>%s</TxInfAndSts>"
                    .formatted(answer.reference(), reason));
        }
        return bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
                <CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-30T08:00:00+01:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt>
                </Document>
                """.formatted(message, order, order, lines));
    }

    /** A booking: a debit is negative. */
    public record Entry(long cents, String details, String batch) {
        /** Money that somebody paid in. */
        public static Entry credit(long cents, String words) {
            return new Entry(
                    cents,
                    "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RmtInf><Ustrd>" + words
                            + "</Ustrd></RmtInf></TxDtls>",
                    "");
        }

        /** All transfers of an order at once. */
        public static Entry order(long cents, String order) {
            return new Entry(-cents, "", "<Btch><PmtInfId>" + order + "</PmtInfId></Btch>");
        }

        public static Entry transfer(long cents, String reference) {
            return new Entry(-cents, "<TxDtls><Refs><EndToEndId>" + reference + "</EndToEndId></Refs></TxDtls>", "");
        }

        public static Entry returned(long cents, String reference, String why) {
            return new Entry(
                    cents,
                    "<TxDtls><Refs><EndToEndId>" + reference + "</EndToEndId></Refs><RtrInf><Rsn><Cd>" + why
                            + "</Cd></Rsn></RtrInf></TxDtls>",
                    "");
        }
    }

    public static byte[] statement(String iban, LocalDate day, long opening, long closing, List<Entry> entries) {
        return statement("S" + UUID.randomUUID().toString().substring(0, 30), iban, day, opening, closing, entries);
    }

    public static byte[] statement(
            String id, String iban, LocalDate day, long opening, long closing, List<Entry> entries) {
        var lines = new StringBuilder();
        for (var entry : entries) {
            lines.append("""
                    <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>\
                    <BkTxCd/><NtryDtls>%s%s</NtryDtls></Ntry>
                    """.formatted(euros(entry.cents()), side(entry.cents()), day, entry.batch(), entry.details()));
        }
        return bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                <BkToCstmrStmt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-30T08:00:00+01:00</CreDtTm></GrpHdr>
                <Stmt><Id>%s</Id><CreDtTm>2026-11-30T08:00:00+01:00</CreDtTm><Acct><Id><IBAN>%s</IBAN></Id></Acct>
                %s%s
                %s
                </Stmt>
                </BkToCstmrStmt>
                </Document>
                """.formatted(id, id, iban, balance("OPBD", opening, day), balance("CLBD", closing, day), lines));
    }

    private static String balance(String kind, long cents, LocalDate day) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>"
                .formatted(kind, euros(cents), side(cents), day);
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(Math.abs(cents), 2).toPlainString();
    }

    private static String side(long cents) {
        return cents < 0 ? "DBIT" : "CRDT";
    }

    public static byte[] bytes(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }
}
