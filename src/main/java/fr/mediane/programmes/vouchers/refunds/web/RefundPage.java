package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.refunds.RefundDesk.Fund;
import java.util.List;

/**
 * A sponsor's page.
 *
 * @param done what was just done; empty else
 */
public record RefundPage(List<Fund> funds, Typed typed, String done, FormErrors errors) {
    public RefundPage {
        funds = List.copyOf(funds);
    }

    /** As typed. */
    public record Typed(String sponsor, String amount, String holder, String iban) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** A fresh one: sent twice, the money is asked for once. */
    public String id() {
        return Uuid7.next().toString();
    }

    /** Those that may ask now. */
    public List<Fund> open() {
        return funds.stream().filter(one -> one.free() > 0 && !one.waiting()).toList();
    }

    public List<Option> options() {
        return Option.list(open(), one -> one.sponsor().toString(), Fund::name);
    }
}
