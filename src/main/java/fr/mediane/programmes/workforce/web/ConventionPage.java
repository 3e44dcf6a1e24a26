package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.Amendment;
import fr.mediane.programmes.workforce.AmendmentKind;
import fr.mediane.programmes.workforce.Convention;
import fr.mediane.programmes.workforce.ConventionDesk.View;
import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.PositionState;
import fr.mediane.programmes.workforce.signing.SignedPaper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One convention.
 *
 * @param papers as it was signed, the latest first
 * @param runs whether the reader signs for the State
 * @param pays whether the reader sees what the convention is worth
 * @param takers names of those whom positions go to
 * @param step id of the next amendment or paper, made for the form
 */
public record ConventionPage(
        View view,
        List<SignedPaper> papers,
        boolean runs,
        boolean pays,
        String employer,
        String departement,
        Map<UUID, String> takers,
        AmendmentForm amending,
        SignatureForm signing,
        UUID step,
        LocalDate today,
        FormErrors errors,
        boolean done) {
    public ConventionPage {
        papers = List.copyOf(papers);
        takers = Map.copyOf(takers);
    }

    public Convention convention() {
        return view.convention();
    }

    public String address() {
        return ConventionPages.PATH + "/" + convention().id();
    }

    public Optional<Amendment> open() {
        return view.amendments().stream()
                .filter(one -> one.state() == Amendment.State.OPEN)
                .findFirst();
    }

    /** Whether an amendment can be asked for. */
    public boolean amendable() {
        return view.changes() && convention().state().inForce() && open().isEmpty();
    }

    public boolean signable() {
        return runs
                && (convention().state() == ConventionState.ONGOING
                        || convention().state() == ConventionState.RENEWAL_ONGOING);
    }

    /** Whether the reader may add what both have signed. */
    public boolean addable() {
        return view.changes() && convention().state() != ConventionState.DECLINED;
    }

    public boolean renewable() {
        return view.changes()
                && switch (convention().state()) {
                    case SIGNED, RENEWAL_SIGNED, PHASE_2 -> true;
                    case DECLINED, ONGOING, RENEWAL_ONGOING, ENDED -> false;
                };
    }

    public boolean declinable() {
        return view.changes() && convention().state() == ConventionState.ONGOING;
    }

    /** How many positions stand. */
    public long standing() {
        return view.positions().stream()
                .filter(one -> one.state() != PositionState.GIVEN_BACK)
                .count();
    }

    public String taker(Amendment one) {
        return one.takenBy().map(id -> takers.getOrDefault(id, "")).orElse("");
    }

    public List<Option> changes(Ui ui) {
        return Option.list(Arrays.asList(AmendmentKind.values()), Enum::name, one -> ui.t(one.messageKey()));
    }

    public List<Option> kinds(Ui ui) {
        return Option.list(Arrays.asList(PositionKind.values()), Enum::name, one -> ui.t(one.messageKey()));
    }
}
