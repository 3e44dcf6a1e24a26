package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.programmes.connectivity.operators.OperatorDesk.Reached;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who provides internet.
 *
 * @param names of their organisations
 */
public record OperatorsPage(
        List<Reached> all, Map<UUID, String> names, OperatorForm form, FormErrors errors, boolean done) {
    public OperatorsPage {
        all = List.copyOf(all);
        names = Map.copyOf(names);
    }

    public String organisation(Reached one) {
        return names.getOrDefault(one.operator().organisation(), "");
    }

    public String address(Ui ui, Reached one) {
        return one.address().map(EmailAddress::address).orElseGet(() -> ui.t("connectivity.operators.email.none"));
    }

    /** What stands in its form: what was typed and refused, else what is known. */
    public OperatorForm typed(Reached one) {
        return refused(one) ? form : OperatorForm.of(one);
    }

    public boolean refused(Reached one) {
        return !errors.isEmpty() && form.idText().equals(one.operator().id().toString());
    }

    /** Whether what was refused is a new one. */
    public boolean adding() {
        return !errors.isEmpty() && all.stream().noneMatch(this::refused);
    }
}
