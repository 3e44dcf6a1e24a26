package fr.mediane.steering.statistics.api;

import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.Trend;
import fr.mediane.steering.statistics.columns.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A report for programs: codes, no labels; a count that is hidden has no number, one that is partly hidden says so. */
final class ReportJson {
    private ReportJson() {}

    static Map<String, Object> of(Report report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("du", report.period().from().toString());
        json.put("au", report.period().until().minusDays(1).toString());
        json.put("exact", report.exact());
        json.put("licence", report.exact() ? "" : "Licence Ouverte 2.0");
        json.put("totaux", totals(report.totals()));
        report.people().ifPresent(people -> json.put("personnes", people(people)));
        json.put(
                "mois",
                report.months().stream()
                        .map(month -> counted("mois", month.month().toString(), month.supports()))
                        .toList());
        json.put(
                "jours",
                report.days().stream()
                        .map(day -> counted("jour", day.day().toString(), day.supports()))
                        .toList());
        var breakdowns = new LinkedHashMap<String, Object>();
        report.distributions()
                .forEach(distribution -> breakdowns.put(
                        name(distribution),
                        distribution.lines().stream().map(ReportJson::line).toList()));
        json.put("repartitions", breakdowns);
        json.put("departements", areas(report.areas()));
        json.put("residences", areas(report.residences()));
        json.put("lieux", areas(report.venues()));
        json.put(
                "etiquettes",
                report.tags().stream()
                        .map(tag -> {
                            var each = counted("id", tag.id(), tag.activities());
                            each.put("nom", tag.label());
                            return each;
                        })
                        .toList());
        report.trend().ifPresent(trend -> json.put("evolution", trend(trend)));
        report.other().ifPresent(other -> json.put("comparaison", of(other)));
        return json;
    }

    private static Map<String, Object> totals(Report.Totals totals) {
        var json = new LinkedHashMap<String, Object>();
        json.put("accompagnements", count(totals.supports()));
        json.put("activites", count(totals.activities()));
        json.put("activites_individuelles", count(totals.individual()));
        json.put("ateliers", count(totals.workshops()));
        json.put("participations", count(totals.participants()));
        return json;
    }

    /** Anonymous people lie between two numbers: never one. */
    private static Map<String, Object> people(Figures.People people) {
        var json = new LinkedHashMap<String, Object>();
        json.put("nommees", people.named());
        people.fresh().ifPresent(fresh -> json.put("nouvelles", fresh));
        json.put("anonymes_au_moins", people.crowd());
        json.put("anonymes_au_plus", people.unnamed());
        return json;
    }

    /** Piece by piece, with the moving average where enough pieces come before. */
    private static Map<String, Object> trend(Trend trend) {
        var points = IntStream.range(0, trend.points().size())
                .mapToObj(i -> {
                    var point = trend.points().get(i);
                    var json = counted("du", point.days().from().toString(), point.supports());
                    json.put("au", point.days().until().minusDays(1).toString());
                    trend.average(i).ifPresent(average -> json.put("moyenne", average));
                    return json;
                })
                .toList();
        return Map.of("pas", trend.step().code(), "points", points);
    }

    private static Map<String, Object> line(Report.Line line) {
        var json = counted("code", line.code(), line.count());
        json.put("part", line.share().points());
        return json;
    }

    private static List<Map<String, Object>> areas(List<Report.AreaFigure> areas) {
        return areas.stream()
                .map(area -> {
                    var json = counted("code", area.code(), area.supports());
                    json.put("nom", area.name());
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> counted(String key, String name, Count count) {
        var json = new LinkedHashMap<String, Object>();
        json.put(key, name);
        json.putAll(count(count));
        return json;
    }

    private static Map<String, Object> count(Count count) {
        var json = new LinkedHashMap<String, Object>();
        if (!count.hidden()) {
            json.put("nombre", count.value());
        }
        json.put("complet", count.whole());
        return json;
    }

    private static String name(Report.Distribution distribution) {
        return switch (distribution.breakdown()) {
            case THEMES -> "thematiques";
            case PROCEDURES -> "thematiques_demarche";
            case EQUIPMENT -> "materiel";
            case DURATIONS -> "duree";
            case PLACES -> "type_lieu";
            case GENDERS -> "genre";
            case AGES -> "tranche_age";
            case STATUSES -> "statut_social";
        };
    }
}
