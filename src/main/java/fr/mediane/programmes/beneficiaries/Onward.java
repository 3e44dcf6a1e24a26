package fr.mediane.programmes.beneficiaries;

/**
 * A way on from a person's page.
 *
 * @param key message key of its label
 */
public record Onward(String key, String href) {}
