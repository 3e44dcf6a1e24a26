package fr.mediane.programmes.vouchers;

/** Where a campaign is in its life. */
public enum CampaignState {
    /** Being written; no money yet. */
    DRAFT,
    /** Its money is committed; vouchers are made and used. */
    OPEN,
    /** Stopped for a while: nothing is used. */
    STOPPED,
    /** Over: what was left went back to the sponsors. */
    CLOSED
}
