package fr.mediane.steering.statistics.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Share;
import java.util.List;
import java.util.Optional;

/**
 * One's own links to figures, and the form for another.
 *
 * @param action where the form is sent: the question is in the address
 * @param id of the link to make
 * @param figures what the link will be about, as an address
 * @param link the one just made, shown this once
 */
public record SharesPage(
        List<Share> shares,
        String action,
        String id,
        String title,
        String mode,
        String figures,
        Optional<String> link,
        FormErrors errors) {
    public SharesPage {
        shares = List.copyOf(shares);
    }

    public List<Option> modes(Ui ui) {
        return List.of(
                new Option("suivi", ui.t("statistics.share.live"), ui.t("statistics.share.live-hint")),
                new Option("fige", ui.t("statistics.share.frozen"), ui.t("statistics.share.frozen-hint")));
    }
}
