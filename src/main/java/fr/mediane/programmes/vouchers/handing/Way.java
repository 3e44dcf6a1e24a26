package fr.mediane.programmes.vouchers.handing;

/** How vouchers reach a person. */
public enum Way {
    /** The printed sheet, from hand to hand. */
    PAPER,
    /** A new code by e-mail; what was printed is worth nothing any more. */
    EMAIL,
    /** A new code by text message. */
    TEXT
}
