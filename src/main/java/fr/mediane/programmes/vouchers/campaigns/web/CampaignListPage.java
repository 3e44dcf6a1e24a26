package fr.mediane.programmes.vouchers.campaigns.web;

import fr.mediane.programmes.vouchers.Campaign;
import java.util.List;

/**
 * The campaigns one may see, newest first.
 *
 * @param mayWrite whether a new one can be written
 * @param sponsors whether one acts for a sponsor, whose funds may be had back
 */
public record CampaignListPage(List<Campaign> campaigns, boolean mayWrite, boolean sponsors) {}
