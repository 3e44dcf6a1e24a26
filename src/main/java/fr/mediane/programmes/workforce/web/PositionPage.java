package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.Contract;
import fr.mediane.programmes.workforce.ContractKind;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.HireOrder.Education;
import fr.mediane.programmes.workforce.HireOrder.Gender;
import fr.mediane.programmes.workforce.Position;
import fr.mediane.programmes.workforce.PositionDesk.View;
import fr.mediane.programmes.workforce.PositionState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One position.
 *
 * @param hiring what was typed to hire somebody
 * @param leaving what was typed to end a contract
 * @param step id of the next contract, made for the form
 */
public record PositionPage(
        View view,
        String employer,
        String departement,
        HireForm hiring,
        EndForm leaving,
        UUID step,
        Optional<Link> link,
        FormErrors errors,
        boolean done) {
    /** A single-use link for the holder, shown once. */
    public record Link(String address, Instant expires) {}

    public Position position() {
        return view.position();
    }

    public String address() {
        return PositionPages.PATH + "/" + position().id();
    }

    /** Whether somebody can be hired now. */
    public boolean hirable() {
        return view.hires() && position().state() != PositionState.GIVEN_BACK;
    }

    /** The contract that can be ended. */
    public Optional<Contract> running() {
        return view.hires()
                ? view.contracts().stream()
                        .filter(one -> one.endedOn() == null
                                && one.lastDay().filter(view.today()::isAfter).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    public List<Option> kinds(Ui ui) {
        return Option.list(Arrays.asList(ContractKind.values()), Enum::name, one -> ui.t(one.messageKey()));
    }

    public List<Option> reasons(Ui ui) {
        return Option.list(EndReason.given(), Enum::name, one -> ui.t(one.messageKey()));
    }

    public List<Option> genders(Ui ui) {
        return Option.list(Arrays.asList(Gender.values()), Enum::name, one -> ui.t("workforce.gender." + one));
    }

    public List<Option> diplomas(Ui ui) {
        return Option.list(Arrays.asList(Education.values()), Enum::name, one -> ui.t("workforce.education." + one));
    }

    public List<Option> before(Ui ui) {
        return List.of(
                Option.of("oui", ui.t("workforce.hire.unemployed.yes")),
                Option.of("non", ui.t("workforce.hire.unemployed.no")));
    }

    /** Those who have worked in this position already. */
    public List<Option> known() {
        return view.contracts().stream()
                .filter(one -> !one.name().isEmpty())
                .map(one -> Option.of(one.person().toString(), one.name()))
                .distinct()
                .toList();
    }
}
