package fr.mediane.programmes.vouchers.closing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignState;
import fr.mediane.programmes.vouchers.campaigns.Standing;
import fr.mediane.programmes.vouchers.closing.CreditNote;
import fr.mediane.programmes.vouchers.closing.YearEndDesk.Ending;
import java.util.Map;
import java.util.UUID;

/**
 * The end of a campaign.
 *
 * @param sponsors their names
 */
public record YearEndPage(Ending ending, Standing standing, Map<UUID, String> sponsors, FormErrors errors) {
    public Campaign campaign() {
        return ending.campaign();
    }

    public boolean closed() {
        return campaign().state() == CampaignState.CLOSED;
    }

    /** Whether one can still approve that nothing more is handed out. */
    public boolean approvable() {
        return ending.handingStopped().isEmpty()
                && (campaign().state() == CampaignState.OPEN || campaign().state() == CampaignState.STOPPED);
    }

    public String sponsor(CreditNote note) {
        return sponsors.getOrDefault(note.sponsor(), "");
    }

    /** AV-2027-000012 */
    public String number(CreditNote note) {
        return "AV-%d-%06d".formatted(note.day().getYear(), note.number());
    }

    public String path() {
        return "/mon-espace/campagnes/" + campaign().id();
    }
}
