package fr.mediane.programmes.workforce.applications.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.Position;
import fr.mediane.programmes.workforce.PositionSearch.Count;
import fr.mediane.programmes.workforce.PositionState;
import fr.mediane.programmes.workforce.applications.PositionApplication;
import fr.mediane.programmes.workforce.applications.PrefectOpinionDesk.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A request for positions beside what is there already.
 *
 * @param gives whether the reader gives the opinion
 * @param typed what was typed, kept when it was refused
 */
public record PrefectOpinionPage(
        Asked asked,
        boolean gives,
        Map<UUID, String> employers,
        String commune,
        String departement,
        Typed typed,
        LocalDate today,
        FormErrors errors,
        boolean done) {
    /** An opinion as it is typed. */
    public record Typed(String favourable, String words, String transfer) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    public PrefectOpinionPage {
        employers = Map.copyOf(employers);
    }

    public PositionApplication application() {
        return asked.application();
    }

    public String employer(UUID id) {
        return employers.getOrDefault(id, "");
    }

    public long occupied() {
        return asked.nearby().stream().mapToLong(Count::occupied).sum();
    }

    public long vacant() {
        return asked.nearby().stream().mapToLong(Count::vacant).sum();
    }

    /** Positions that stand, the vacant ones first. */
    public List<Position> standing() {
        return asked.others().positions().stream()
                .filter(one -> one.state() != PositionState.GIVEN_BACK)
                .limit(20)
                .toList();
    }

    public List<Option> choices(Ui ui) {
        return List.of(
                Option.of("oui", ui.t("workforce.opinion.favourable")),
                Option.of("non", ui.t("workforce.opinion.unfavourable")));
    }
}
