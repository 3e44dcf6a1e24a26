package fr.mediane.design;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts as people write them in the language of the page. */
public final class Money {
    private Money() {}

    /** 1 234,50 € — €1,234.50. */
    public static String euros(Ui ui, long cents) {
        return of(ui, cents, "EUR");
    }

    /** @param currency three letters (ISO 4217), in hundredths of which the amount is given */
    public static String of(Ui ui, long cents, String currency) {
        var format = NumberFormat.getCurrencyInstance(ui.english() ? Locale.UK : Locale.FRANCE);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}
