package fr.mediane.programmes.vouchers.campaigns.web;

import fr.mediane.programmes.vouchers.Campaign;
import java.util.List;

/**
 * The campaigns one may see, newest first.
 *
 * @param mayWrite whether a new one can be written
 * @param pays whether one acts for a sponsor, which may get funds back
 */
public record CampaignListPage(List<Campaign> campaigns, boolean mayWrite, boolean pays) {}
