package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.programmes.vouchers.VoucherState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a file for a conformance run asks for. Fields may also be called as the API calls them. */
record ChosenVouchers(List<Group> groups, List<Merchant> merchants, List<Voucher> vouchers) {
    private static final String MUCH = "1000000.00";
    private static final String FAR = "2099-12-31";

    /** @param cents committed to it, for vouchers that are pre-activated */
    record Group(String code, String currency, long cents) {}

    /** A place that can be credited under this name. */
    record Merchant(String name, String bankDetails) {}

    /**
     * @param number the secret; the serial number when the file gives none
     * @param expires last day, Paris
     * @param funded whether money stands behind it
     */
    record Voucher(
            String serial,
            String number,
            VoucherState state,
            long cents,
            String currency,
            String group,
            LocalDate expires,
            boolean funded) {}

    /** Throws IllegalArgumentException that says what is wrong. */
    static ChosenVouchers read(JsonNode file) {
        var vouchers = file.isArray() ? file : file.path("vouchers");
        return new ChosenVouchers(
                file.path("groups").valueStream().map(ChosenVouchers::group).toList(),
                file.path("merchants")
                        .valueStream()
                        .map(one -> new Merchant(
                                text(one, "", "name", "merchant_name"),
                                text(one, "", "bank_details", "merchant_bank_details")))
                        .toList(),
                vouchers.valueStream().map(ChosenVouchers::voucher).toList());
    }

    private static Group group(JsonNode one) {
        return new Group(
                text(one, "", "group", "voucher_group"),
                text(one, "EUR", "currency", "voucher_currency"),
                cents(text(one, MUCH, "budget")));
    }

    private static Voucher voucher(JsonNode one) {
        var serial = text(one, "", "serial", "voucher_serial_number");
        if (serial.isEmpty()) {
            throw new IllegalArgumentException("a voucher without a serial number: " + one);
        }
        return new Voucher(
                serial,
                text(one, serial, "number", "voucher_number"),
                state(text(one, "ACTIVATED", "state", "status", "voucher_status")),
                cents(text(one, "10.00", "amount", "voucher_amount")),
                text(one, "EUR", "currency", "voucher_currency"),
                text(one, "string", "group", "voucher_group"),
                LocalDate.parse(
                        text(one, FAR, "expiry", "expires", "expiry_date_time").substring(0, FAR.length())),
                one.path("funded").asBoolean(true));
    }

    private static VoucherState state(String word) {
        var bare = word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return VoucherState.valueOf(bare.equals("PREACTIVATED") ? "PRE_ACTIVATED" : bare);
    }

    private static long cents(String amount) {
        try {
            return new BigDecimal(amount).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("no amount: " + amount, e);
        }
    }

    private static String text(JsonNode one, String otherwise, String... names) {
        return Stream.of(names)
                .map(one::path)
                .filter(value -> value.isString() || value.isNumber())
                .map(JsonNode::asString)
                .findFirst()
                .orElse(otherwise);
    }
}
