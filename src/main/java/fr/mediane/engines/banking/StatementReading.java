package fr.mediane.engines.banking;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import fr.mediane.engines.banking.AccountStatement.Booking;
import fr.mediane.engines.banking.AccountStatement.Detail;
import fr.mediane.platform.Paris;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads camt.053.001.08. What is not booked yet is left for a later statement. */
public final class StatementReading {
    private static final Set<String> OPENING = Set.of("OPBD", "PRCD");
    private static final Set<String> CLOSING = Set.of("CLBD");
    private static final int LONGEST_REFERENCE = 35;
    private static final int LONGEST_WORDS = 200;

    private StatementReading() {}

    /** @throws RuntimeException when it is not such a message, lacks what every one has, or is not in euros */
    public static List<AccountStatement> parse(String xml) {
        return MxCamt05300108.parse(xml).getBkToCstmrStmt().getStmt().stream()
                .map(StatementReading::statement)
                .toList();
    }

    private static AccountStatement statement(AccountStatement9 read) {
        var closing = balance(read, CLOSING);
        return new AccountStatement(
                read.getId(),
                read.getAcct().getId().getIBAN(),
                day(closing.getDt()),
                signed(balance(read, OPENING).getAmt(), balance(read, OPENING).getCdtDbtInd()),
                signed(closing.getAmt(), closing.getCdtDbtInd()),
                read.getNtry().stream()
                        .filter(StatementReading::booked)
                        .map(StatementReading::booking)
                        .toList());
    }

    private static CashBalance8 balance(AccountStatement9 read, Set<String> kinds) {
        return read.getBal().stream()
                .filter(each -> kinds.contains(
                        String.valueOf(each.getTp().getCdOrPrtry().getCd())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a balance is missing"));
    }

    private static boolean booked(ReportEntry10 entry) {
        return entry.getSts() == null
                || !"PDNG".equals(entry.getSts().getCd())
                        && !"INFO".equals(entry.getSts().getCd());
    }

    private static Booking booking(ReportEntry10 entry) {
        var details = entry.getNtryDtls().stream()
                .flatMap(group -> group.getTxDtls().stream())
                .toList();
        var order = entry.getNtryDtls().stream()
                .flatMap(group -> Optional.ofNullable(group.getBtch()).stream())
                .flatMap(batch -> Optional.ofNullable(batch.getPmtInfId()).stream())
                .findFirst();
        return new Booking(
                signed(entry.getAmt(), entry.getCdtDbtInd()),
                day(entry.getBookgDt()),
                cut(first(entry.getAcctSvcrRef(), entry.getNtryRef()), LONGEST_REFERENCE),
                order,
                cut(words(details, entry.getAddtlNtryInf()), LONGEST_WORDS),
                details.stream()
                        .flatMap(each -> detail(each, entry, details.size()).stream())
                        .toList());
    }

    /** A transfer with a reference; its amount may be left out where it is the booking's only one. */
    private static Optional<Detail> detail(EntryTransaction10 read, ReportEntry10 entry, int of) {
        var references = read.getRefs();
        if (references == null || references.getEndToEndId() == null) {
            return Optional.empty();
        }
        var amount = read.getAmt() == null && of == 1 ? entry.getAmt() : read.getAmt();
        var returned = Optional.ofNullable(read.getRtrInf())
                .map(why -> why.getRsn() == null
                        ? ""
                        : first(why.getRsn().getCd(), why.getRsn().getPrtry()));
        return amount == null
                ? Optional.empty()
                : Optional.of(new Detail(references.getEndToEndId(), cents(amount), returned));
    }

    private static String words(List<EntryTransaction10> details, @Nullable String otherwise) {
        var written = details.stream()
                .flatMap(each -> Optional.ofNullable(each.getRmtInf()).stream())
                .flatMap(each -> each.getUstrd().stream());
        var payers = details.stream()
                .flatMap(each -> Optional.ofNullable(each.getRltdPties()).stream())
                .flatMap(each -> Optional.ofNullable(each.getDbtr()).stream())
                .flatMap(each -> Optional.ofNullable(each.getPty()).stream())
                .flatMap(each -> Optional.ofNullable(each.getNm()).stream());
        return Stream.concat(payers, written)
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElseGet(() -> first(otherwise, ""));
    }

    private static long signed(ActiveOrHistoricCurrencyAndAmount amount, CreditDebitCode side) {
        return side == CreditDebitCode.CRDT ? cents(amount) : -cents(amount);
    }

    /** Exact: a fraction of a cent is an error, not a rounding. */
    private static long cents(ActiveOrHistoricCurrencyAndAmount amount) {
        if (!"EUR".equals(amount.getCcy())) {
            throw new IllegalArgumentException("not in euros");
        }
        return amount.getValue().movePointRight(2).longValueExact();
    }

    private static LocalDate day(DateAndDateTime2Choice read) {
        return read.getDt() != null ? read.getDt() : Paris.day(read.getDtTm().toInstant());
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank() ? one : other == null ? "" : other;
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
