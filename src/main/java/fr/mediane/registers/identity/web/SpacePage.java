package fr.mediane.registers.identity.web;

import fr.mediane.design.Today;
import fr.mediane.design.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The start page of those signed in: what today holds, then everything they may open.
 *
 * @param rooms that may have something to say of today
 */
public record SpacePage(LocalDate today, List<Today> rooms) {
    /** What rooms say of today; nobody says anything to whom neither receives nor records. */
    public Optional<Today.Part> day(Ui ui) {
        var parts = rooms.stream()
                .map(room -> room.part(ui))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Today.Part(
                        parts.stream().flatMap(part -> part.lines().stream()).toList(),
                        parts.stream().flatMap(part -> part.actions().stream()).toList()));
    }
}
