package fr.mediane.programmes.vouchers.cofinancing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Money;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Euros;
import fr.mediane.programmes.vouchers.cofinancing.CoFinancing;
import java.math.BigDecimal;
import java.util.Optional;

/** The simulator, with its result once one has asked. */
public record SimulatorPage(SimulatorForm form, FormErrors errors, Optional<CoFinancing> project) {
    public CoFinancing result() {
        return project.orElseThrow();
    }

    public String money(Ui ui, Euros sum) {
        return Money.euros(ui, sum.amount().movePointRight(2).longValueExact());
    }

    public String percent(Ui ui, BigDecimal rate) {
        return ui.percent(rate.doubleValue(), 0);
    }
}
