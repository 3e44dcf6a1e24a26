package fr.mediane.programmes.vouchers.continuity;

import fr.mediane.engines.banking.Party;
import fr.mediane.kernel.Iban;
import java.util.Optional;
import java.util.UUID;

/**
 * A sponsor's part of what a place is owed; sums in cents.
 *
 * @param number SIRET or RIDET
 * @param account where it is paid, if one is approved
 * @param owed not ordered yet
 * @param ordered at the operator's bank, which has not booked it yet
 * @param hold why it would not be paid now, or empty
 */
record Debt(UUID provider, String number, Party place, Optional<Iban> account, long owed, long ordered, String hold) {}
