package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.forms.RevisionDesk;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The questionnaires that were published; these never change, so each file is read once. */
@Component
class Questionnaires {
    static final String KIND = "survey";
    private final RevisionDesk revisions;
    private final Map<UUID, Questionnaire> read = new ConcurrentHashMap<>();

    Questionnaires(RevisionDesk revisions) {
        this.revisions = revisions;
    }

    Optional<Questionnaire> find(UUID revision) {
        return revisions.shown(KIND, revision).map(this::read);
    }

    /** The one in use for a moment of what it is about. */
    Optional<Questionnaire> inUse(About about, Moment moment) {
        return revisions.allInUse(KIND).stream()
                .map(this::read)
                .filter(one -> one.about() == about && one.moment() == moment)
                .findFirst();
    }

    private Questionnaire read(Revision revision) {
        return read.computeIfAbsent(revision.id(), id -> Questionnaire.of(id, revision.read()));
    }
}
