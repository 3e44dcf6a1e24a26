package fr.mediane.design;

import gg.jte.Content;

/**
 * One tab of a page, or one fold of an accordion.
 *
 * @param id of its panel, so that a link can lead to it
 */
public record Tab(String id, String label, Content content) {
    public static Tab of(String id, String label, Content content) {
        return new Tab(id, label, content);
    }
}
