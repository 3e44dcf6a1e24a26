package fr.mediane.design;

/** The hidden field of every posted form. */
public record Csrf(String name, String token) {}
