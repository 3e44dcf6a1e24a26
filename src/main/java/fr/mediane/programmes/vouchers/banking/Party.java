package fr.mediane.programmes.vouchers.banking;

/**
 * Who pays or is paid, with a structured address.
 *
 * @param street number and street; may be empty
 * @param postcode may be empty
 * @param country two letters
 */
public record Party(String name, String street, String postcode, String town, String country) {}
