package fr.mediane.steering.evaluation.web;

import fr.mediane.design.Money;
import fr.mediane.design.Ui;
import fr.mediane.steering.evaluation.Evaluation;
import fr.mediane.steering.evaluation.Stages;
import fr.mediane.steering.statistics.Count;
import java.util.List;
import java.util.OptionalLong;

/** The evaluation of a campaign. */
public record EvaluationPage(Evaluation evaluation) {
    private static final int PLACES = 20;

    /** How far vouchers came: a key of its words, how many. */
    public record Step(String key, long vouchers) {}

    /** On their way. */
    public List<Step> way() {
        var stages = stages();
        return List.of(
                new Step("made", stages.made()),
                new Step("handed", stages.handed()),
                new Step("started", stages.started()),
                new Step("whole", stages.whole()));
    }

    /** What did not happen. */
    public List<Step> left() {
        var stages = stages();
        return List.of(
                new Step("not-handed", stages.notHanded()),
                new Step("unused", stages.unused()),
                new Step("expired", stages.expired()),
                new Step("blocked", stages.blocked()));
    }

    public Stages stages() {
        return evaluation.stages();
    }

    /** Of 100 made, for the length of a bar. */
    public double length(long vouchers) {
        return stages().made() == 0 ? 0 : Math.round(1_000.0 * vouchers / stages().made()) / 10.0;
    }

    /** The largest month is 100. */
    public long height(long cents) {
        long most = evaluation.months().stream()
                .mapToLong(Evaluation.Month::cents)
                .max()
                .orElse(0);
        return most == 0 ? 0 : 100 * cents / most;
    }

    public List<Evaluation.Place> places() {
        return evaluation.places().stream().limit(PLACES).toList();
    }

    /** How many people were trained, as far as anybody can say. */
    public String people(Ui ui) {
        var stages = stages();
        return stages.fewest() == stages.most()
                ? ui.number(stages.most())
                : ui.t("evaluation.range", ui.number(stages.fewest()), ui.number(stages.most()));
    }

    /** What a person trained cost; a dash when nobody was. */
    public String perPerson(Ui ui) {
        var low = stages().leastPerPerson();
        var high = stages().mostPerPerson();
        return low.equals(high) ? euros(ui, low) : ui.t("evaluation.range", euros(ui, low), euros(ui, high));
    }

    public String perVoucher(Ui ui) {
        return euros(ui, stages().perVoucher());
    }

    public String count(Ui ui, Count count) {
        return count.hidden() ? ui.t("evaluation.hidden") : ui.number(count.value());
    }

    public String path() {
        return "/mon-espace/campagnes/" + evaluation.campaign().id();
    }

    private static String euros(Ui ui, OptionalLong cents) {
        return cents.isEmpty() ? "–" : Money.euros(ui, cents.getAsLong());
    }
}
