/**
 * Append-only journal of every change and of every read of personal data: who, when, which record and fields, on whose
 * behalf. Entries hold ids and names of fields only, so that erasure stays possible, and are sealed within seconds in
 * hash-chained blocks whose hashes are also written outside the database.
 *
 * <p>Vocabulary: entry — trace; block — bloc; to seal — sceller; moment — place of a transaction in the order in which
 * transactions become visible to all.
 *
 * <p>Legal source: GDPR articles 5(2) (accountability) and 32 (security); CNIL's recommendation on logging
 * (deliberation 2021-122 of 14 October 2021).
 */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "platform", "design"})
@NullMarked
package fr.mediane.registers.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
