package fr.mediane.programmes.workforce.grants;

/** Whose money a payment is. The same months of a salary are paid by one of them only. */
public enum FundSource {
    /** The State's own budget. */
    STATE,
    /** NextGenerationEU: Recovery and Resilience Facility, Regulation (EU) 2021/241. */
    NGEU,
    /** European Social Fund Plus, Regulation (EU) 2021/1057. */
    ESF_PLUS
}
