package fr.mediane.engines.surveys.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.surveys.Measure;
import fr.mediane.engines.surveys.impact.Findings;
import fr.mediane.engines.surveys.impact.Quarter;
import fr.mediane.engines.surveys.impact.Share;
import fr.mediane.engines.surveys.impact.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the answers say.
 *
 * @param findings empty for who may only see their own counts
 * @param ways where the reader may look; empty for everyone
 * @param counsellor whether to tell the reader how many of those they helped answered
 */
public record ImpactPage(
        Optional<Findings> findings,
        List<Option> ways,
        ImpactForm form,
        boolean counsellor,
        Optional<Share> own,
        List<String> comments,
        int threshold,
        FormErrors errors) {
    private static final List<Measure> SHOWN = List.of(Measure.ABLE, Measure.SATISFIED);

    /** One bar: of whom, how many; no share when there are too few. */
    public record Line(String label, Optional<Share> share) {}

    public boolean exact() {
        return !ways.isEmpty() || counsellor;
    }

    public String csv() {
        return exact() ? "/mon-espace/impact.csv" + form.query() : "/impact.csv";
    }

    /** What is said right after the help. */
    public List<Line> main(Ui ui, Findings found) {
        return SHOWN.stream()
                .map(measure ->
                        new Line(ui.t(measure.messageKey()), found.after().share(measure, found.threshold())))
                .toList();
    }

    /** At ease before and now, of the same answers. */
    public List<Line> confidence(Ui ui, Findings found) {
        return found.after()
                .change(found.threshold())
                .map(pairs -> List.of(
                        new Line(
                                ui.t(Measure.CONFIDENT_BEFORE.messageKey()),
                                Optional.of(Share.of(pairs.n(), pairs.before()))),
                        new Line(
                                ui.t(Measure.CONFIDENT_AFTER.messageKey()),
                                Optional.of(Share.of(pairs.n(), pairs.after())))))
                .orElse(List.of());
    }

    /** What is said some weeks later. */
    public List<Line> later(Ui ui, Findings found) {
        return found.later().answered() < found.threshold()
                ? List.of()
                : List.of(
                        new Line(ui.t("surveys.impact.still"), found.later().share(Measure.ABLE, found.threshold())),
                        new Line(
                                ui.t(Measure.CONFIDENT_AFTER.messageKey()),
                                found.later().share(Measure.CONFIDENT_AFTER, found.threshold())));
    }

    /** A measure over groups: quarters, départements, kinds of help. */
    public List<Line> quarters(Ui ui, Findings found) {
        return found.quarters().entrySet().stream()
                .map(one -> line(name(ui, one.getKey()), one.getValue(), found))
                .toList();
    }

    static String name(Ui ui, Quarter quarter) {
        return ui.t("surveys.impact.quarter", quarter.number(), String.valueOf(quarter.year()));
    }

    public List<Line> areas(Ui ui, Findings found) {
        return found.areas().stream()
                .map(area ->
                        line(area.name().isEmpty() ? ui.t("surveys.impact.afar") : area.name(), area.tally(), found))
                .toList();
    }

    public List<Line> audiences(Ui ui, Findings found) {
        return found.audiences().entrySet().stream()
                .map(one -> line(ui.t(one.getKey().messageKey()), one.getValue(), found))
                .toList();
    }

    public List<Line> ages(Ui ui, Findings found) {
        return found.ages().entrySet().stream()
                .map(one -> line(ui.t(one.getKey().messageKey()), one.getValue(), found))
                .toList();
    }

    /** Every tally with its name and kind, for the file. */
    List<Row> rows(UnaryOperator<String> words, Findings found) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(words.apply("surveys.moment.AFTER"), "", found.after()));
        rows.add(new Row(words.apply("surveys.moment.LATER"), "", found.later()));
        var groups = Stream.of(
                        found.quarters().entrySet().stream()
                                .map(one -> new Row("surveys.impact.by-quarter", "" + one.getKey(), one.getValue())),
                        found.audiences().entrySet().stream()
                                .map(one -> new Row(
                                        "surveys.impact.by-audience",
                                        words.apply(one.getKey().messageKey()),
                                        one.getValue())),
                        found.ages().entrySet().stream()
                                .map(one -> new Row(
                                        "surveys.impact.by-age",
                                        words.apply(one.getKey().messageKey()),
                                        one.getValue())),
                        found.areas().stream()
                                .map(area -> new Row(
                                        "surveys.impact.by-area",
                                        area.name().isEmpty() ? words.apply("surveys.impact.afar") : area.name(),
                                        area.tally())))
                .flatMap(each -> each)
                .map(row -> new Row(words.apply(row.kind()), row.name(), row.tally()));
        groups.forEach(rows::add);
        return rows;
    }

    record Row(String kind, String name, Tally tally) {}

    private static Line line(String label, Tally tally, Findings found) {
        return new Line(label, tally.share(Measure.ABLE, found.threshold()));
    }
}
