package fr.mediane.registers.venues.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.registers.venues.Venue;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Entrusting a venue to an organisation.
 *
 * @param typed the organisation's name, as it is or as it was typed
 * @param picked its id
 * @param own those to choose from; empty for who may choose any
 */
public record HolderPage(Venue venue, String typed, String picked, Map<UUID, String> own, FormErrors errors) {
    public HolderPage {
        own = Map.copyOf(own);
    }

    public String home() {
        return "/mon-espace/lieux/" + venue.id();
    }

    public List<Option> choices() {
        return own.entrySet().stream()
                .map(one -> Option.of(one.getKey().toString(), one.getValue()))
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .toList();
    }
}
