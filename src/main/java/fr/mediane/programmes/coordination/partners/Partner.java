package fr.mediane.programmes.coordination.partners;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import java.util.Optional;
import java.util.UUID;

/**
 * A local body that sends people to counsellors or takes over from them.
 *
 * @param version counts its changes; to be sent back with an edit
 * @param departement code, derived from the commune
 * @param phone of a desk, never of a person; the e-mail too
 * @param closed no longer there; kept because activities name it
 */
public record Partner(
        UUID id,
        int version,
        PartnerKind kind,
        String name,
        String address,
        CommuneCode commune,
        String departement,
        Optional<PhoneNumber> phone,
        Optional<EmailAddress> email,
        String note,
        boolean closed) {}
