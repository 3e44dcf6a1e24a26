package fr.mediane.design;

/**
 * What went wrong, in plain words.
 *
 * @param status the HTTP status
 * @param key what the message keys start with, ending in a dot
 * @param reasons why a request was refused, if a Desk said so
 */
public record ErrorPage(int status, String key, FormErrors reasons) {}
