package fr.mediane.programmes.vouchers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A campaign.
 *
 * @param rule the decision table that says who may have a voucher; none: everybody
 * @param services kinds of help, of the venue standard
 * @param departements codes; empty: everywhere
 * @param cents value of a voucher
 * @param booklet vouchers of a booklet, 1 to 50
 * @param inParts whether a voucher may be used in several parts
 * @param graceUntil last day on which a place may still take one in
 * @param shares basis points by sponsor; 10,000 in all once it is open
 */
public record Campaign(
        UUID id,
        int version,
        CampaignState state,
        String name,
        String purpose,
        Optional<String> rule,
        List<String> services,
        List<String> departements,
        long cents,
        int booklet,
        boolean inParts,
        LocalDate starts,
        LocalDate ends,
        LocalDate graceUntil,
        Map<UUID, Integer> shares) {
    /** The output of a decision table that says whether somebody may have a voucher. */
    public static final String ENTITLED = "droit";

    public Campaign {
        services = List.copyOf(services);
        departements = List.copyOf(departements);
        shares = Map.copyOf(shares);
    }
}
