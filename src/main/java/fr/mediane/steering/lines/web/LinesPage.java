package fr.mediane.steering.lines.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.territory.Departement;
import fr.mediane.steering.lines.Lines;
import fr.mediane.steering.lines.Lines.Reason;
import fr.mediane.steering.lines.Lines.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The figures as they are shown.
 *
 * @param names of territories
 * @param departements to choose from; none for those who see their own only
 */
public record LinesPage(
        Lines lines, Map<Scope, String> names, List<Departement> departements, String departement, int thisYear) {
    static final int FIRST_YEAR = 2026;

    public LinesPage {
        names = Map.copyOf(names);
        departements = List.copyOf(departements);
    }

    /** A part of the lines operators spoke of: a key of its words, how many, of 100. */
    public record Part(String key, long lines, double share) {}

    public List<Option> years(Ui ui) {
        var years = new ArrayList<Option>();
        years.add(Option.of("", ui.t("lines.latest")));
        IntStream.rangeClosed(FIRST_YEAR, thisYear)
                .mapToObj(Integer::toString)
                .map(year -> Option.of(year, year))
                .forEach(years::add);
        return years;
    }

    public String year() {
        return lines.period().ofYear().map(Object::toString).orElse("");
    }

    public List<Option> choices() {
        return Option.list(departements, Departement::code, one -> one.name() + " (" + one.code() + ")");
    }

    public String query() {
        return "?annee=" + year() + "&departement=" + departement;
    }

    public String name(Ui ui, Requests one) {
        return one.territory().map(names::get).orElseGet(() -> ui.t("lines.national"));
    }

    public String reason(Ui ui, Reason one) {
        var sentence = ui.english() ? one.english() : one.french();
        return sentence.isBlank() ? ui.t("lines.reason.none") : sentence;
    }

    /** What became of the lines of which operators spoke. */
    public List<Part> parts() {
        var told = lines.operators();
        long all = Math.max(1, told.told());
        long unknown = told.told() - told.kept() - told.lost() - told.strangers();
        return List.of(
                part("full", told.fullSpeed(), all),
                part("reduced", told.reduced(), all),
                part("lost", told.lost(), all),
                part("strangers", told.strangers(), all),
                part("unknown", unknown, all));
    }

    private static Part part(String key, long lines, long all) {
        return new Part(key, lines, Math.round(1_000.0 * lines / all) / 10.0);
    }

    /** How fast operators acknowledge; a dash as long as none did. */
    public String acknowledged(Ui ui) {
        var told = lines.operators();
        return told.acknowledged() == 0
                ? "–"
                : ui.t("lines.hours", number(ui, told.medianHours())) + " · "
                        + ui.t("lines.in-time", share(ui, told.punctuality()));
    }

    /** How fast answers come; a dash as long as none did. */
    public String decided(Ui ui) {
        var requests = lines.requests();
        return requests.decided() == 0
                ? "–"
                : ui.t("lines.days", number(ui, requests.medianDays()), number(ui, requests.mostDays()));
    }

    /** The lines of which operators said that they are kept. */
    public String kept(Ui ui) {
        var told = lines.operators();
        return told.keptShare().isEmpty() ? "–" : ui.number(told.kept()) + " (" + share(ui, told.keptShare()) + ")";
    }

    /** In whole percent; a dash when there is nothing to divide by. */
    public String share(Ui ui, OptionalDouble share) {
        return share.isPresent() ? ui.percent(share.getAsDouble(), 0) : "–";
    }

    /** One decimal; a dash when there is none. */
    public String number(Ui ui, OptionalDouble number) {
        return number.isPresent() ? ui.decimal(number.getAsDouble(), 1) : "–";
    }
}
