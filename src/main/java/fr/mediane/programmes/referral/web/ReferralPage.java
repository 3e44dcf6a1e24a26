package fr.mediane.programmes.referral.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.referral.ReferralDraft;

/** The form of a partner. @param id of the referral, made with the page, so that two clicks send it once */
public record ReferralPage(String token, String partner, String id, ReferralDraft draft, FormErrors errors) {}
