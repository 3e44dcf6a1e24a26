package fr.mediane.programmes.workforce.workplaces.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.workforce.workplaces.WorkplaceDesk.Seen;
import fr.mediane.programmes.workforce.workplaces.WorkplaceDesk.View;
import fr.mediane.registers.venues.VenueBrief;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The places of a position.
 *
 * @param found venues to choose from
 * @param step id of the next place, made for the form
 * @param ending the place whose end was refused
 */
public record WorkplacesPage(
        View view,
        WorkplaceForm form,
        List<VenueBrief> found,
        UUID step,
        Optional<UUID> ending,
        FormErrors errors,
        boolean done) {
    public WorkplacesPage {
        found = List.copyOf(found);
    }

    public String address() {
        return "/mon-espace/postes/" + view.position().id() + "/lieux";
    }

    /** The field that an error of this place is shown at. */
    public String endField(Seen one) {
        var id = one.workplace().id();
        return ending.filter(id::equals).isPresent() ? "jusquau" : "jusquau-" + id;
    }

    public List<Option> choices() {
        return found.stream()
                .map(one -> Option.of(one.id().toString(), one.name() + ", " + one.commune()))
                .toList();
    }

    public boolean goesOn(Seen one) {
        return one.workplace().goesOn(view.today());
    }

    /** What of the time is shared out today, in hundredths. */
    public int shared() {
        return view.places().stream()
                .map(Seen::workplace)
                .filter(one -> one.goesOn(view.today()) && !one.fromDay().isAfter(view.today()))
                .mapToInt(one -> one.share())
                .sum();
    }
}
