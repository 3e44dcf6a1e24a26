package fr.mediane.steering.statistics.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.FranceMap;
import fr.mediane.design.Ui;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.steering.statistics.Against;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.Report.AreaFigure;
import fr.mediane.steering.statistics.columns.CopyState;
import fr.mediane.steering.statistics.compare.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the page of figures shows.
 *
 * @param path of this page
 * @param report the answer; empty when the question was refused
 * @param choices what the form offers
 * @param threshold below so many a public count is hidden
 * @param copy how far the copy is that exact figures are counted on; empty for the others
 */
public record StatisticsPage(
        String path,
        QuestionForm form,
        Optional<Report> report,
        FormErrors errors,
        Choices.Offered choices,
        int threshold,
        Optional<CopyState> copy) {
    private static final Set<String> DAYS_AGAINST = Set.of("contre-du", "contre-au");

    /** The message that says why the newest activities may be missing; empty when nothing is. */
    public Optional<String> late() {
        return copy.flatMap(CopyState::late);
    }

    /** Whether these are the exact figures of someone signed in. */
    public boolean exact() {
        return path.equals(MyStatisticsPages.PATH);
    }

    /** The field that chooses the public filter carries the name that an error about it leads to. */
    public String filterId() {
        return wrong(field -> Filter.named(field).isPresent()).orElse("filtre");
    }

    /** The same of the field that chooses a territory to compare with. */
    public String againstId() {
        return wrong(field -> field.startsWith(Against.PREFIX) && !DAYS_AGAINST.contains(field))
                .orElse("contre-territoire");
    }

    private Optional<String> wrong(Predicate<String> of) {
        return errors.reasons().stream().map(ErrorKey::field).filter(of).findFirst();
    }

    /** The same figures as a file: {@code csv}, {@code xlsx} or {@code pdf}. */
    public String file(String format) {
        return form.link(path + "." + format);
    }

    /** Whether somebody reads them by a link that was made for them. */
    public boolean shared() {
        return path.equals(SharedPages.PATH);
    }

    /** The same on maps. */
    public String map() {
        return form.link(path + "/carte");
    }

    /** Where a link to these figures is made. */
    public String shares() {
        return form.link(SharePages.PATH);
    }

    /** The départements by shade; those of which nothing is said have no support. */
    public FranceMap map(Ui ui) {
        var figures = report.stream()
                .flatMap(answer -> answer.areas().stream())
                .collect(Collectors.toMap(AreaFigure::code, figure -> figure));
        return FranceMap.of(choices.departements().stream()
                .map(area -> figures.getOrDefault(area.code(), new AreaFigure(area.code(), area.name(), Count.ZERO)))
                .map(figure -> new FranceMap.Area(
                        figure.code(),
                        figure.name(),
                        Words.count(ui, figure.supports()),
                        figure.supports().value(),
                        figure.supports().hidden()))
                .toList());
    }

    /** Whether something is wrong in the part of the form that is folded away otherwise. */
    public boolean narrowedWrongly() {
        return errors.reasons().stream()
                .map(ErrorKey::field)
                .anyMatch(List.of(
                        "type",
                        "thematique",
                        "demarche",
                        "rendez-vous",
                        "etiquette",
                        "nom-lieu",
                        "nom-conseiller",
                        "nom-employeur")::contains);
    }

    /** What the question is narrowed to and compared with, each to be taken away again. */
    public List<Chosen> chosen(Ui ui) {
        return ChosenFilters.of(ui, this);
    }

    /** The figures beside those they are compared with. */
    public Optional<Comparison> comparison(Ui ui) {
        return report.flatMap(answer -> answer.other().map(other -> Comparison.of(answer, other, key -> ui.t(key))));
    }

    /** The trend as it is drawn; empty in figures frozen before there was one. */
    public Optional<TrendChart> trend(Ui ui) {
        return report.flatMap(answer -> answer.trend()
                .map(trend -> TrendChart.of(ui, trend, answer.other().flatMap(Report::trend))));
    }

    /** The days of figures that are compared, and their territories where these are not the same. */
    public String side(Ui ui, Report one) {
        var days = ui.t(
                "statistics.period",
                ui.date(one.period().from()),
                ui.date(one.period().until().minusDays(1)));
        var areas = QuestionForm.AREAS.stream()
                .flatMap(level -> one.question().all(level).stream().map(code -> choices.name(level, code)))
                .collect(Collectors.joining(", "));
        return areas.isEmpty() ? days : days + " · " + areas;
    }

    public String link() {
        return form.link(path);
    }
}
