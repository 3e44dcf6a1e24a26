package fr.mediane.programmes.beneficiaries;

import java.util.List;
import java.util.Map;

/**
 * Everything held on a person, to be given to them (GDPR article 15).
 *
 * @param record what the record holds, from a message key to a value
 * @param parts what each room holds
 */
public record PersonCopy(Map<String, String> record, List<Part> parts) {
    /**
     * @param titleKey message key of what it is
     * @param records each from a message key to a value
     */
    public record Part(String titleKey, List<Map<String, String>> records) {}
}
