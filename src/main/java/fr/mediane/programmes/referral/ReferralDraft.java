package fr.mediane.programmes.referral;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.beneficiaries.PersonContent;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * What a partner says.
 *
 * @param by who says it, at the partner's: they heard that the person agrees
 * @param agreed that the person agrees to it
 */
public record ReferralDraft(String name, String phone, String reason, String by, boolean agreed) {
    public static final ReferralDraft BLANK = new ReferralDraft("", "", "", "", false);

    /** Of the words that the person agrees to; to be changed with them. */
    static final String AGREEMENT = "2026-11";

    private static final int LONGEST_NAME = 120;

    /** As the record of a person, once taken up. */
    PersonDraft person() {
        return new PersonDraft(name, "", "", "", "", phone, "", reason);
    }

    /** What is known of a person, and what this says besides. */
    PersonDraft addedTo(PersonContent known) {
        var before = PersonDraft.of(known);
        var needs = reason.isBlank() || before.needs().contains(reason.strip())
                ? before.needs()
                : (before.needs() + "\n" + reason).strip();
        return new PersonDraft(
                before.name(),
                before.birthYear(),
                before.gender(),
                before.status(),
                before.commune(),
                before.phone().isEmpty() ? phone : before.phone(),
                before.email(),
                needs);
    }

    List<ErrorKey> errors(int thisYear) {
        var errors = new ArrayList<>(person().read(thisYear).errors());
        errors.replaceAll(error ->
                error.field().equals("needs") ? new ErrorKey(error.key(), "reason", error.arguments()) : error);
        if (by.isBlank() || by.strip().length() > LONGEST_NAME) {
            errors.add(ErrorKey.on("by", "referral.error.by"));
        }
        if (!agreed) {
            errors.add(ErrorKey.on("agreed", "referral.error.agreed"));
        }
        return errors;
    }
}
