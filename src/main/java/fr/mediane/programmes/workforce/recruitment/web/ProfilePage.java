package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.recruitment.CandidacyDesk.Mine;
import fr.mediane.programmes.workforce.recruitment.CandidacyState;
import fr.mediane.programmes.workforce.recruitment.Candidate;
import fr.mediane.programmes.workforce.recruitment.WorkingTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One's own profile, and where one stands with whom. */
public record ProfilePage(
        Optional<Candidate> candidate, List<Mine> candidacies, ProfileForm form, FormErrors errors, boolean done) {
    public ProfilePage {
        candidacies = List.copyOf(candidacies);
    }

    public List<Option> times(Ui ui) {
        return Option.list(Arrays.asList(WorkingTime.values()), Enum::name, time -> ui.t(time.messageKey()));
    }

    public boolean invited(Mine one) {
        return one.candidacy().state() == CandidacyState.INVITED;
    }

    /** Whether the form was sent and is to be mended. */
    public boolean mending() {
        return !errors.isEmpty()
                && errors.reasons().stream().noneMatch(one -> one.field().equals("sur"));
    }
}
