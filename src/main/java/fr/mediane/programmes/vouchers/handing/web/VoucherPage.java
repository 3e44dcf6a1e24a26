package fr.mediane.programmes.vouchers.handing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.programmes.vouchers.handing.CareDesk.Happened;
import fr.mediane.programmes.vouchers.handing.Shown;
import fr.mediane.programmes.vouchers.handing.Way;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A voucher at a distributor's counter.
 *
 * @param asked what the campaign's rule asks of the person
 * @param asksWho whether the campaign gives nobody two, so that one must say who gets one
 * @param why what the rule said of what was typed
 * @param fresh the id that a replacement would have
 * @param reason typed for a suspension or a replacement
 */
public record VoucherPage(
        Shown voucher,
        HandForm form,
        List<Field> asked,
        boolean asksWho,
        Optional<Outcome> why,
        List<Happened> history,
        UUID fresh,
        String reason,
        FormErrors errors) {
    public String path() {
        return "/mon-espace/remise/" + voucher.id();
    }

    public List<Option> ways(Ui ui) {
        return Option.list(List.of(Way.values()), Way::name, way -> ui.t("vouchers.handing.way." + way));
    }
}
