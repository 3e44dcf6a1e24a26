package fr.mediane.programmes.vouchers.making;

import fr.mediane.programmes.vouchers.Made;
import java.util.function.Function;

/**
 * What stands on every voucher of a batch, in words.
 *
 * @param value for example {@code 10 €}
 * @param until the last day it is taken
 * @param where what to do with it, and at which address one reads what is left
 * @param scanned what the square code of a voucher says
 * @param booklet "Carnet", before its number
 */
record SheetWords(
        String campaign, String value, String until, String where, Function<Made, String> scanned, String booklet) {}
