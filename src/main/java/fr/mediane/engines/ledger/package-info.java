/**
 * Double-entry books: every cent of whatever programme is at an account, moved by transactions that balance, are never
 * changed, and keep the floors of accounts whoever asks at once. The database itself holds these rules.
 *
 * <p>Vocabulary: book — journal comptable of a programme; heading — numéro de compte of the chart; account — compte; entry
 * — écriture; pending — réservé; reversal — contrepassation; trial balance — balance; floor — solde plancher; escrow —
 * compte séquestre; closing — clôture; page — a sealed stretch of all that was written.
 *
 * <p>Legal source: Plan comptable général (ANC regulation 2014-03), articles 921-2 and 921-3: entries are final, and
 * closed periods are sealed.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "platform", "design", "registers.journal"})
@NullMarked
package fr.mediane.engines.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
