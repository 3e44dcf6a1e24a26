package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.vouchers.refunds.SponsorRefunds;
import java.util.List;

/**
 * A sponsor's page: what is free, and its refunds.
 *
 * @param done what was just done: {@code demande}, {@code retire} or nothing
 */
public record RefundPage(List<SponsorRefunds> own, RefundForm form, String done, FormErrors errors) {
    public RefundPage {
        own = List.copyOf(own);
    }

    /** Those that may ask now. */
    public List<Option> sponsors() {
        return own.stream()
                .filter(one -> one.free() > 0 && !one.waits())
                .map(one -> Option.of(one.sponsor().toString(), one.name()))
                .toList();
    }
}
