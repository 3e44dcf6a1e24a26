package fr.mediane.programmes.vouchers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.vouchers.TillDesk.Place;
import fr.mediane.programmes.vouchers.TillDesk.UseLine;
import java.util.List;
import java.util.Optional;

/**
 * The counter's page: the form, and the last uses.
 *
 * @param done the use that has just been written
 */
public record TillPage(
        TillForm form,
        FormErrors errors,
        List<Place> places,
        List<String> services,
        List<UseLine> uses,
        Optional<UseLine> done) {
    private static final int NEWEST = 5;

    public List<Option> placeOptions() {
        return Option.list(places, place -> place.venue().toString(), Place::name);
    }

    public List<Option> serviceOptions() {
        return Option.list(services, service -> service, service -> service);
    }

    /** As many as a phone shows at a glance. */
    public List<UseLine> newest() {
        return uses.subList(0, Math.min(NEWEST, uses.size()));
    }

    public List<UseLine> older() {
        return uses.subList(Math.min(NEWEST, uses.size()), uses.size());
    }

    public boolean qualified() {
        return !services.isEmpty();
    }
}
