package fr.mediane.engines.surveys;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What somebody is asked about. */
public sealed interface Occasion {
    LocalDate day();

    About about();

    /** Whom or what it belongs to: the same invitation is never about another one's. */
    UUID whose();

    /**
     * The help that somebody got.
     *
     * @param counsellor the account of who gave it
     * @param departement where, by its official code
     */
    record Help(UUID counsellor, Optional<String> departement, Audience audience, LocalDate day) implements Occasion {
        @Override
        public About about() {
            return About.HELP;
        }

        @Override
        public UUID whose() {
            return counsellor;
        }
    }

    /**
     * What somebody attended, with others.
     *
     * @param id of the event, which the room above knows
     * @param series what it is one of, by a code of the room above, 1 to 100 characters
     */
    record Event(UUID id, String series, LocalDate day) implements Occasion {
        @Override
        public About about() {
            return About.EVENT;
        }

        @Override
        public UUID whose() {
            return id;
        }
    }
}
