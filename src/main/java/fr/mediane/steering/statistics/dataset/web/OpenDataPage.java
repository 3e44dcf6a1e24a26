package fr.mediane.steering.statistics.dataset.web;

import fr.mediane.design.StructuredData;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.open.Dictionary;
import fr.mediane.steering.statistics.open.OpenDataDesk;
import fr.mediane.steering.statistics.open.OpenSet;
import java.util.List;

/**
 * What the page of the open data set shows.
 *
 * @param months what is published, newest first
 * @param threshold below so many, counts of the next months are hidden
 * @param dictionary of columns and codes
 * @param address of the page
 * @param others sets of other rooms
 */
public record OpenDataPage(
        List<OpenDataDesk.Month> months,
        int threshold,
        List<Dictionary.Entry> dictionary,
        String address,
        List<OpenSet> others) {
    private static final int EXAMPLE = 3;

    /** The columns of the files, with what they hold. */
    public List<Dictionary.Entry> columns() {
        return dictionary.stream().filter(entry -> entry.of().equals("colonne")).toList();
    }

    public String meaning(Ui ui, Dictionary.Entry entry) {
        return ui.english() ? entry.english() : entry.french();
    }

    /** The page in the words of schema.org. */
    public String data(Ui ui) {
        return StructuredData.json(Catalogue.schemaOrg(address, ui.t("statistics.open.lead"), months));
    }

    /** The three rows of the example: a small count, the one hidden with it, and one that is told. */
    public List<Integer> example() {
        int few = Math.min(EXAMPLE, Math.max(1, threshold - 1));
        return List.of(few, threshold * 4, threshold * 20);
    }
}
