package fr.mediane.engines.procedures.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody outside was asked about a case, and what became of it.
 *
 * @param due the last day on which the link opens
 * @param expert who was asked, by name
 * @param sections keys of the form's parts that they see
 * @param documents files that they see
 * @param step what they said, in the history of the case
 * @param shared whether who asks sees it too
 */
public record Opinion(
        UUID id,
        UUID dossier,
        Instant askedAt,
        LocalDate due,
        State state,
        String expert,
        String question,
        Set<String> sections,
        Set<UUID> documents,
        Optional<UUID> step,
        boolean shared) {
    public Opinion {
        sections = Set.copyOf(sections);
        documents = Set.copyOf(documents);
    }

    /** What became of it. */
    public enum State {
        WAITING,
        GIVEN,
        DECLINED,
        /** Nobody needs it any more: the case was decided or taken back, or the instructor stopped it. */
        STOPPED,
        EXPIRED;

        public String messageKey() {
            return "procedures.opinion.state." + name();
        }
    }

    /** Whether the link still opens. */
    public boolean open(LocalDate today) {
        return state == State.WAITING && !today.isAfter(due);
    }

    @Override
    public String toString() {
        return "Opinion " + id;
    }
}
