package fr.mediane.engines.rules;

import java.util.UUID;

/**
 * A decision table, whatever its versions say.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param key what rooms ask for it by
 */
public record RuleTable(UUID id, String key, Naming naming) {
    /** What it is called and what it is for, in French and English, as typed. */
    public record Naming(String french, String english, String purposeFrench, String purposeEnglish) {
        public String name(boolean inEnglish) {
            return inEnglish ? english : french;
        }

        public String purpose(boolean inEnglish) {
            return inEnglish ? purposeEnglish : purposeFrench;
        }
    }
}
