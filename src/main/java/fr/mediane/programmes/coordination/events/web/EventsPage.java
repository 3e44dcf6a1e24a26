package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.programmes.coordination.events.EventSearch;
import fr.mediane.programmes.coordination.events.PublicEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The events to come, and the last that were held there.
 *
 * @param commune as typed
 * @param day as typed
 * @param places what the places are called
 * @param departements to choose from
 */
public record EventsPage(
        String commune,
        String day,
        EventSearch search,
        EventSearch.Found found,
        List<PublicEvent> past,
        Map<UUID, String> places,
        List<Option> departements,
        FormErrors errors) {
    public Paging paging() {
        return Paging.of(search.page(), EventSearch.PAGE_SIZE, found.total());
    }

    public boolean filtered() {
        return !search.commune().isEmpty()
                || !search.departement().isEmpty()
                || search.from().isPresent();
    }

    public static String when(Ui ui, PublicEvent event) {
        return DayWords.when(ui.locale(), event.start());
    }

    public String place(PublicEvent event) {
        return places.getOrDefault(event.place(), "");
    }

    public static String href(PublicEvent event) {
        return EventPages.PATH + "/" + event.id();
    }
}
