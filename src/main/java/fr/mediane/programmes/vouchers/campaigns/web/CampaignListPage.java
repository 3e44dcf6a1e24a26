package fr.mediane.programmes.vouchers.campaigns.web;

import fr.mediane.programmes.vouchers.Campaign;
import java.util.List;

/**
 * The campaigns one may see, newest first.
 *
 * @param mayWrite whether a new one can be written
 */
public record CampaignListPage(List<Campaign> campaigns, boolean mayWrite) {}
