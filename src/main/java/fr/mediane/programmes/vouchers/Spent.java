package fr.mediane.programmes.vouchers;

import java.util.UUID;

/**
 * What a use did.
 *
 * @param serial the voucher's number, which is no secret
 * @param left cents that can still be used
 * @param before whether the same use stood already from an earlier try
 */
public record Spent(UUID use, UUID voucher, String serial, long left, boolean before) {}
