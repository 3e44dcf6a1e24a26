package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * A joint action as somebody typed it; nothing is checked yet.
 *
 * @param leaderNumber the SIRET of the organisation that leads, or empty
 * @param leaderPartner the partner that leads, when it is none of the register
 * @param eligible in cents; empty when it could not be read, as the other numbers and days are
 */
public record JointActionDraft(
        String title,
        String description,
        String leaderNumber,
        Optional<UUID> leaderPartner,
        Optional<LocalDate> starts,
        Optional<LocalDate> ends,
        OptionalLong eligible,
        OptionalLong engineering,
        OptionalInt planned,
        Set<UUID> needs,
        Set<UUID> partners) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_DESCRIPTION = 4_000;
    static final long MOST_CENTS = 10_000_000_000L;
    static final int MOST_PEOPLE = 10_000_000;

    /** What is wrong with it, in the order of the form; whether what it names exists is for the Desk to say. */
    List<ErrorKey> mistakes(RoadMap map) {
        var mistakes = new ArrayList<ErrorKey>();
        Texts.needed("titre", title, LONGEST_TITLE, mistakes);
        Texts.needed("description", description, LONGEST_DESCRIPTION, mistakes);
        if (needs.isEmpty()) {
            mistakes.add(ErrorKey.on("besoins", "roadmap.error.no-need"));
        }
        if (leaderNumber.isBlank() == leaderPartner.isEmpty()) {
            mistakes.add(ErrorKey.on("porteur", "roadmap.error.leader"));
        }
        days(map, mistakes);
        if (eligible.isEmpty() || eligible.getAsLong() < 0 || eligible.getAsLong() > MOST_CENTS) {
            mistakes.add(ErrorKey.on("cout", "roadmap.error.cents"));
        } else if (engineering.isEmpty()
                || engineering.getAsLong() < 0
                || engineering.getAsLong() > eligible.getAsLong()) {
            mistakes.add(ErrorKey.on("ingenierie", "roadmap.error.engineering"));
        }
        if (planned.isEmpty() || planned.getAsInt() < 0 || planned.getAsInt() > MOST_PEOPLE) {
            mistakes.add(ErrorKey.on("prevu", "roadmap.error.people", MOST_PEOPLE));
        }
        return mistakes;
    }

    private void days(RoadMap map, List<ErrorKey> mistakes) {
        if (starts.isEmpty()) {
            mistakes.add(ErrorKey.on("du", "roadmap.error.day"));
        } else if (outside(map, starts.get())) {
            mistakes.add(ErrorKey.on("du", "roadmap.error.outside", map.firstYear(), map.lastYear()));
        }
        if (ends.isEmpty()) {
            mistakes.add(ErrorKey.on("au", "roadmap.error.day"));
        } else if (outside(map, ends.get())) {
            mistakes.add(ErrorKey.on("au", "roadmap.error.outside", map.firstYear(), map.lastYear()));
        } else if (starts.filter(ends.get()::isBefore).isPresent()) {
            mistakes.add(ErrorKey.on("au", "roadmap.error.days-order"));
        }
    }

    private static boolean outside(RoadMap map, LocalDate day) {
        return day.getYear() < map.firstYear() || day.getYear() > map.lastYear();
    }

    /** The action, once nothing is wrong. */
    JointAction settled(UUID id, int version, UUID map, JointAction.Leader leader) {
        return new JointAction(
                id,
                version,
                map,
                title.strip(),
                description.strip(),
                leader,
                starts.orElseThrow(),
                ends.orElseThrow(),
                eligible.orElseThrow(),
                engineering.orElseThrow(),
                planned.orElseThrow(),
                OptionalInt.empty(),
                JointActionState.PLANNED,
                needs,
                partners,
                List.of());
    }
}
