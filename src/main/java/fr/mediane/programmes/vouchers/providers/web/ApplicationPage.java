package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.vouchers.providers.Commitment;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.util.List;
import java.util.UUID;

/**
 * The request of an organisation.
 *
 * @param accountKnown whether it has given a bank account before, which then stays
 */
public record ApplicationPage(
        UUID organisation, String name, boolean accountKnown, ApplicationForm form, FormErrors errors) {
    public List<Option> services() {
        return Option.list(VenueDirectoryDesk.SERVICES, service -> service, service -> service);
    }

    public List<Option> commitments(Ui ui) {
        return Option.list(
                List.of(Commitment.values()), Enum::name, each -> ui.t("vouchers.provider.commitment." + each.name()));
    }

    public List<Option> statuses(Ui ui) {
        return List.of(
                Option.of(ApplicationForm.PRIVATE, ui.t("vouchers.provider.private")),
                new Option(
                        ApplicationForm.PUBLIC,
                        ui.t("vouchers.provider.public"),
                        ui.t("vouchers.provider.public.hint")));
    }
}
