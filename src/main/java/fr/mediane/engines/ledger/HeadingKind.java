package fr.mediane.engines.ledger;

/** What a heading stands for; assets and expenses grow by debits, the others by credits. */
public enum HeadingKind {
    ASSET,
    LIABILITY,
    EQUITY,
    INCOME,
    EXPENSE
}
