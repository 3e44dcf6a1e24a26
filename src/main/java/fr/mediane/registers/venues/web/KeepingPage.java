package fr.mediane.registers.venues.web;

import fr.mediane.design.Paging;
import fr.mediane.registers.venues.VenueList;
import java.util.List;

/** The venues that somebody keeps. */
public record KeepingPage(
        String text, String filter, List<VenueList.Line> lines, Paging paging, boolean administrator) {
    public KeepingPage {
        lines = List.copyOf(lines);
    }
}
