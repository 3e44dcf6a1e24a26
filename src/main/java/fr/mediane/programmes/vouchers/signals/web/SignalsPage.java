package fr.mediane.programmes.vouchers.signals.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.vouchers.signals.Signal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What may be fraud. */
public record SignalsPage(List<Signal> signals) {
    /** Where the evidence is. */
    public static String href(Signal signal) {
        return SignalPages.PATH + "/" + signal.kind().name() + "/" + signal.day() + "?sujet="
                + URLEncoder.encode(signal.subject(), StandardCharsets.UTF_8);
    }

    public static String name(Ui ui, Signal signal) {
        return signal.name().isEmpty() ? ui.t("vouchers.signals.nobody") : signal.name();
    }
}
