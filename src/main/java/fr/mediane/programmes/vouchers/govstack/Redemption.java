package fr.mediane.programmes.vouchers.govstack;

/**
 * A voucher that a merchant takes in whole.
 *
 * @param number the secret
 * @param correlation made once per redemption by the caller: sent again it counts once; may be empty
 * @param group of vouchers that the merchant takes
 * @param override whether a voucher of another group is taken too
 */
public record Redemption(
        String number,
        String block,
        String correlation,
        String merchant,
        String bankDetails,
        String group,
        boolean override) {
    /** Never the number: it might end in a log. */
    @Override
    public String toString() {
        return "Redemption[" + block + "]";
    }
}
