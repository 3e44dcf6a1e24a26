package fr.mediane.programmes.vouchers.lists.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.vouchers.handing.DistributionDesk.StockLine;
import fr.mediane.programmes.vouchers.lists.ListDesk;
import fr.mediane.programmes.vouchers.lists.PeopleList;
import java.util.List;

/**
 * Sending a list of people.
 *
 * @param batch chosen
 * @param done whether a list has just been taken away
 */
public record ListsPage(List<StockLine> stock, List<PeopleList> latest, String batch, boolean done, FormErrors errors) {
    public List<Option> batches() {
        return Option.list(
                stock.stream().filter(line -> line.leftToHand() > 0).toList(),
                line -> line.batch().toString(),
                line -> line.campaign() + " (" + line.leftToHand() + ")");
    }

    public int most() {
        return ListDesk.MOST;
    }

    public int megabytes() {
        return ListDesk.MEGABYTES;
    }

    public int days() {
        return ListDesk.DAYS;
    }
}
