package fr.mediane.programmes.vouchers.making;

/**
 * What stands on every voucher of a batch, in words.
 *
 * @param value for example {@code 10 €}
 * @param until the last day it is taken
 * @param where what to do with it, and at which address one reads what is left
 * @param scanned the address that the square code leads to; the code itself comes after it
 * @param booklet "Carnet", before its number
 */
record SheetWords(String campaign, String value, String until, String where, String scanned, String booklet) {}
