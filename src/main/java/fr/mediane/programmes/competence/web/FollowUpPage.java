package fr.mediane.programmes.competence.web;

import fr.mediane.design.FormErrors;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.competence.Assessment;
import fr.mediane.programmes.competence.FollowUpDesk.FollowUp;
import fr.mediane.programmes.competence.Goal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a person stands: what they answered, how that changed, what they want.
 *
 * @param id for an assessment to begin or to keep
 * @param code as typed
 * @param done what has just been done, the end of a message key; or empty
 */
public record FollowUpPage(
        FollowUp follow,
        Optional<Progress> progress,
        List<Goal> goals,
        UUID id,
        String code,
        FormErrors errors,
        String done) {
    /** Where this person's competences are in the address bar. */
    public String place() {
        return FollowUpPages.place(follow.person().id());
    }

    /** The latest first. */
    public List<Assessment> latestFirst() {
        return follow.finished().reversed();
    }

    public LocalDate day(Assessment assessment) {
        return Paris.day(assessment.finishedAt().orElse(assessment.begunAt()));
    }
}
