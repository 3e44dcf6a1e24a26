package fr.mediane.platform.tables;

/**
 * A column of a table.
 *
 * @param label what the header row says
 * @param width in characters, where there is room to be chosen
 */
public record TableColumn(String label, int width) {}
