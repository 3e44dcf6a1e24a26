package fr.mediane.programmes.vouchers.campaigns.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignState;
import fr.mediane.programmes.vouchers.campaigns.OncePerPersonDesk;
import fr.mediane.programmes.vouchers.campaigns.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A campaign: what it is, and where its money stands.
 *
 * @param sponsors their names
 * @param departements names of those where it is valid; empty: everywhere
 * @param rule name of the table that says who may have a voucher
 * @param once whether it gives nobody two
 * @param typed how many vouchers were asked for at the opening
 */
public record CampaignPage(
        Campaign campaign,
        Standing standing,
        Map<UUID, String> sponsors,
        List<String> departements,
        Optional<String> rule,
        boolean mayOpen,
        OncePerPersonDesk.Rule once,
        String typed,
        FormErrors errors) {
    /** A sponsor and its part, in hundredths of a per cent. */
    public record Share(String name, int points) {}

    /** A part of the money: a key of its words, and cents. */
    public record Part(String key, long cents) {}

    /** The largest first. */
    public List<Share> shares() {
        return campaign.shares().entrySet().stream()
                .map(share -> new Share(sponsors.getOrDefault(share.getKey(), ""), share.getValue()))
                .sorted(Comparator.comparingInt(Share::points).reversed().thenComparing(Share::name))
                .toList();
    }

    /** All the money that was committed, by where it stands; on its way from left to right. */
    public List<Part> parts() {
        return List.of(
                new Part("free", standing.free()),
                new Part("set-aside", standing.setAside()),
                new Part("circulating", standing.circulating()),
                new Part("to-pay", standing.toPay()),
                new Part("paid", standing.paid()),
                new Part("returned", standing.returned()));
    }

    /** Where a part begins in the picture, of 1,000. */
    public long before(int part) {
        return width(parts().subList(0, part).stream().mapToLong(Part::cents).sum());
    }

    /** How wide a sum is in the picture, of 1,000. */
    public long width(long cents) {
        return standing.committed() == 0 ? 0 : 1_000 * cents / standing.committed();
    }

    public boolean draft() {
        return campaign.state() == CampaignState.DRAFT;
    }

    /** Whether the reader may stop it for a while. */
    public boolean stoppable() {
        return mayOpen && campaign.state() == CampaignState.OPEN;
    }

    /** Whether the reader may let it go on. */
    public boolean resumable() {
        return mayOpen && campaign.state() == CampaignState.STOPPED;
    }

    public String path() {
        return "/mon-espace/campagnes/" + campaign.id();
    }
}
