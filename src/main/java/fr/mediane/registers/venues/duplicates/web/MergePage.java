package fr.mediane.registers.venues.duplicates.web;

import fr.mediane.design.FormErrors;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.standard.Field;
import java.util.List;

/** Two venues side by side, with the fields in which they differ. */
public record MergePage(Venue stays, Venue goes, List<Choice> choices, FormErrors errors) {
    public MergePage {
        choices = List.copyOf(choices);
    }

    /** @param theirs the value of the venue that goes */
    public record Choice(Field field, String ours, String theirs) {
        /** The newest wins unless it says nothing. */
        public boolean takesTheirs() {
            return ours.isEmpty();
        }
    }

    /** A venue as people tell it from another of the same name. */
    public static String called(Venue venue) {
        var place = venue.sheet().place();
        return venue.sheet().name() + ", " + place.address() + ", " + place.commune();
    }

    MergePage with(FormErrors found) {
        return new MergePage(stays, goes, choices, found);
    }
}
