package fr.mediane.programmes.referral.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.referral.Referral;
import fr.mediane.programmes.referral.ReferralDesk.PartnerLink;
import java.util.List;

/**
 * Who was sent to a counsellor, and the links by which.
 *
 * @param base the address that people see
 */
public record ReceivedPage(
        List<Referral> referrals, List<PartnerLink> links, String base, String partner, FormErrors errors) {}
