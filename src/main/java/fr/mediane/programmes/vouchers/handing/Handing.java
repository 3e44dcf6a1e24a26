package fr.mediane.programmes.vouchers.handing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Vouchers to be handed out.
 *
 * @param id made once per form: sent twice, they are handed out once
 * @param voucher the one that was named
 * @param whole whether what is left of its booklet goes with it
 * @param contact an e-mail address or telephone number as typed; empty on paper. It is kept nowhere
 * @param answers to what the campaign's rule asks, in its order
 * @param rule the campaign's, or empty
 * @param recipient who gets them, where somebody says so
 */
public record Handing(
        UUID id,
        UUID voucher,
        boolean whole,
        Way how,
        String contact,
        List<String> answers,
        Optional<String> rule,
        Optional<Recipient> recipient) {
    public Handing {
        answers = List.copyOf(answers);
    }

    /** To somebody whom nobody names. */
    public Handing(
            UUID id,
            UUID voucher,
            boolean whole,
            Way how,
            String contact,
            List<String> answers,
            Optional<String> rule) {
        this(id, voucher, whole, how, contact, answers, rule, Optional.empty());
    }

    /** The same under the rule of its campaign, whatever was sent. */
    Handing ruledBy(Optional<String> campaignRule) {
        return new Handing(id, voucher, whole, how, contact, answers, campaignRule, recipient);
    }

    /** Without what is personal, so that no log has it. */
    @Override
    public String toString() {
        return "Handing[" + id + "]";
    }
}
