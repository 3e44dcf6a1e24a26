package fr.mediane.kernel;

/** What someone is entitled to do; always held together with a {@link Scope} in a {@link Grant}. */
public enum Role {
    /** Someone helped, signed in through FranceConnect. */
    CITIZEN,
    /** A digital counsellor (conseiller numérique) or another mediator. */
    MEDIATOR,
    /** Coordinates the counsellors of a territory. */
    COORDINATOR,
    /** Answers for an organisation that employs counsellors. */
    EMPLOYER,
    /** Keeps the venues of an organisation up to date. */
    VENUE_MANAGER,
    /** Pays for vouchers on behalf of an organisation. */
    SPONSOR,
    /** Hands out the vouchers entrusted to an organisation. */
    DISTRIBUTOR,
    /** Pays, and reconciles the escrow account with the bank. */
    PAYER,
    /** Looks for fraud, and reads the evidence. */
    CONTROLLER,
    /** Examines and decides what people of a territory, or of the whole country, ask for. */
    INSTRUCTOR,
    /** A program that reads what people of a territory asked for; nobody is given it. */
    CASE_READER,
    /** A program that decides what people of a territory asked for; nobody is given it. */
    CASE_DECIDER,
    /** Agent of a company that provides people with a service which the State helps them to keep. */
    OPERATOR,
    /** Follows the programme for the State in a territory. */
    PREFECT,
    /** Follows the programme for a territorial hub for digital inclusion; reads figures, positions and venues, no names. */
    HUB,
    /** Follows the programme for the head of a network of organisations, which sees its members; reads no names. */
    NETWORK,
    /** Runs the programme nationally. */
    ADMINISTRATOR
}
