package fr.mediane.engines.banking;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.PostalAddress24;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import fr.mediane.kernel.Iban;
import fr.mediane.platform.Paris;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;

/**
 * Writes transfers as a pain.001.001.09 file with structured addresses, in the letters that every SEPA bank takes, and
 * reads it back before anybody gets it.
 */
public final class TransferFile {
    private static final String EUROS = "EUR";
    private static final int NAME = 70;
    private static final int TOWN = 35;
    private static final int WORDS = 140;

    private TransferFile() {}

    /** @throws IllegalStateException when what was written does not say what was ordered */
    public static String of(TransferOrder order) {
        var message = new MxPain00100109();
        message.setCstmrCdtTrfInitn(new CustomerCreditTransferInitiationV09()
                .setGrpHdr(new GroupHeader85()
                        .setMsgId(order.reference())
                        .setCreDtTm(order.madeAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atZone(Paris.ZONE)
                                .toOffsetDateTime())
                        .setNbOfTxs(String.valueOf(order.transfers().size()))
                        .setCtrlSum(euros(order.cents()))
                        .setInitgPty(new PartyIdentification135()
                                .setNm(latin(order.debtor().name(), NAME))))
                .addPmtInf(instruction(order)));
        var writing = new MxWriteConfiguration();
        writing.documentPrefix = null;
        var xml = message.message(writing);
        check(xml, order);
        return xml;
    }

    private static PaymentInstruction30 instruction(TransferOrder order) {
        var instruction = new PaymentInstruction30()
                .setPmtInfId(order.reference())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(true)
                .setNbOfTxs(String.valueOf(order.transfers().size()))
                .setCtrlSum(euros(order.cents()))
                .setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(order.execution()))
                .setDbtr(party(order.debtor()))
                .setDbtrAcct(account(order.account()))
                .setDbtrAgt(new BranchAndFinancialInstitutionIdentification6().setFinInstnId(bank(order.bank())))
                .setChrgBr(ChargeBearerType1Code.SLEV);
        for (var transfer : order.transfers()) {
            var words = latin(transfer.words(), WORDS);
            instruction.addCdtTrfTxInf(new CreditTransferTransaction34()
                    .setPmtId(new PaymentIdentification6()
                            .setInstrId(transfer.reference())
                            .setEndToEndId(transfer.reference()))
                    .setAmt(new AmountType4Choice()
                            .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                    .setCcy(EUROS)
                                    .setValue(euros(transfer.cents()))))
                    .setCdtr(party(transfer.creditor()))
                    .setCdtrAcct(account(transfer.account()))
                    .setRmtInf(words.isEmpty() ? null : new RemittanceInformation16().addUstrd(words)));
        }
        return instruction;
    }

    private static FinancialInstitutionIdentification18 bank(String code) {
        var bank = new FinancialInstitutionIdentification18();
        return code.isBlank()
                ? bank.setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED"))
                : bank.setBICFI(code);
    }

    private static PartyIdentification135 party(Party party) {
        var address = new PostalAddress24().setTwnNm(latin(party.town(), TOWN)).setCtry(party.country());
        // a text without any letter that banks take is left out: the schema knows no empty one
        var street = latin(party.street(), NAME);
        if (!street.isEmpty()) {
            address.setStrtNm(street);
        }
        if (!party.postcode().isBlank()) {
            address.setPstCd(party.postcode());
        }
        return new PartyIdentification135().setNm(latin(party.name(), NAME)).setPstlAdr(address);
    }

    private static CashAccount38 account(Iban number) {
        return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(number.number()));
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** The letters of the SEPA rulebook: no accents, nothing that a bank may refuse. */
    public static String latin(String text, int most) {
        var plain = Normalizer.normalize(
                        text.replace('’', '\'').replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9/?:().,'+ -]", " ")
                .replaceAll(" +", " ")
                .replaceAll("^[/ ]+", "")
                .strip();
        return plain.length() > most ? plain.substring(0, most).strip() : plain;
    }

    private static void check(String xml, TransferOrder order) {
        var read = MxPain00100109.parse(xml).getCstmrCdtTrfInitn();
        var instruction = read.getPmtInf().getFirst();
        var transfers = instruction.getCdtTrfTxInf();
        boolean same = read.getGrpHdr().getMsgId().equals(order.reference())
                && read.getPmtInf().size() == 1
                && read.getGrpHdr().getCtrlSum().compareTo(euros(order.cents())) == 0
                && instruction
                        .getDbtrAcct()
                        .getId()
                        .getIBAN()
                        .equals(order.account().number())
                && transfers.size() == order.transfers().size();
        for (int i = 0; same && i < transfers.size(); i++) {
            var one = transfers.get(i);
            var ordered = order.transfers().get(i);
            same = one.getPmtId().getEndToEndId().equals(ordered.reference())
                    && one.getAmt().getInstdAmt().getCcy().equals(EUROS)
                    && one.getAmt().getInstdAmt().getValue().compareTo(euros(ordered.cents())) == 0
                    && one.getCdtrAcct()
                            .getId()
                            .getIBAN()
                            .equals(ordered.account().number())
                    && !one.getCdtr().getNm().isEmpty()
                    && !one.getCdtr().getPstlAdr().getTwnNm().isEmpty();
        }
        if (!same) {
            throw new IllegalStateException("the payment file does not say what was ordered");
        }
    }
}
