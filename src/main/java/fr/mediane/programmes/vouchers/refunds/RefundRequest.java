package fr.mediane.programmes.vouchers.refunds;

import java.util.UUID;

/**
 * What a sponsor asks for.
 *
 * @param id made once per form (UUIDv7): the same one sent twice counts once
 * @param sponsor the organisation
 * @param cents 1 cent to all that is free
 * @param holder of the account, as the bank knows it: 2 to 70 characters
 * @param iban as typed
 */
public record RefundRequest(UUID id, UUID sponsor, long cents, String holder, String iban) {}
