package fr.mediane.programmes.referral;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * What a partner says.
 *
 * @param agreed that the person agrees to it
 */
public record ReferralDraft(String name, String phone, String reason, boolean agreed) {
    public static final ReferralDraft BLANK = new ReferralDraft("", "", "", false);

    /** As the record of a person, once taken up. */
    PersonDraft person() {
        return new PersonDraft(name, "", "", "", "", phone, "", reason);
    }

    List<ErrorKey> errors(int thisYear) {
        var errors = new ArrayList<>(person().read(thisYear).errors());
        errors.replaceAll(error ->
                error.field().equals("needs") ? new ErrorKey(error.key(), "reason", error.arguments()) : error);
        if (!agreed) {
            errors.add(ErrorKey.on("agreed", "referral.error.agreed"));
        }
        return errors;
    }
}
