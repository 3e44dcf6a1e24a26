package fr.mediane.steering.statistics.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.Region;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.statistics.Against;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.Step;
import fr.mediane.steering.statistics.zonings.Zoning;
import fr.mediane.steering.statistics.zonings.ZoningDesk;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of the statistics offer. */
@Component
public class Choices {
    private final TerritoryDesk territory;
    private final TeamDesk teams;
    private final TagDesk tags;
    private final Proposals proposals;
    private final ZoningDesk zonings;

    Choices(TerritoryDesk territory, TeamDesk teams, TagDesk tags, Proposals proposals, ZoningDesk zonings) {
        this.territory = territory;
        this.teams = teams;
        this.tags = tags;
        this.proposals = proposals;
        this.zonings = zonings;
    }

    /** Nothing but names, for figures that come without a form. */
    Offered names(Question question) {
        var areas = question.against().map(Against::areas).orElse(Map.of());
        return new Offered(
                List.of(),
                territory.departements(),
                territory.regions(),
                List.of(),
                List.of(),
                names(Actor.PUBLIC, question.filters(), areas),
                false,
                List.of());
    }

    private Map<String, String> names(
            Actor actor, Map<Filter, List<String>> filters, Map<Filter, List<String>> beside) {
        var names = new HashMap<>(proposals.names(actor, filters));
        names.putAll(proposals.names(actor, beside));
        return names;
    }

    Offered everyone(DateRange closed, QuestionForm form) {
        var last = YearMonth.from(closed.until()).minusMonths(1);
        var months = Stream.iterate(
                        last, month -> !month.isBefore(YearMonth.from(closed.from())), month -> month.minusMonths(1))
                .toList();
        return new Offered(
                months,
                territory.departements(),
                territory.regions(),
                List.of(),
                List.of(),
                names(Actor.PUBLIC, form.areas(), form.raw().beside().areas()),
                false,
                List.of());
    }

    Offered exact(Actor actor, List<Perimeter> perimeters, QuestionForm form) {
        return new Offered(
                List.of(),
                territory.departements(),
                territory.regions(),
                named(perimeters),
                Option.list(tags.readable(actor), tag -> tag.id().toString(), Tag::label),
                names(actor, form.raw().values(), form.raw().beside().areas()),
                proposals.counsellors(actor),
                Option.list(zonings.open(), one -> one.id().toString(), Zoning::name));
    }

    /** What the pages call these perimeters. */
    public List<Named> named(List<Perimeter> perimeters) {
        return perimeters.stream().map(this::named).toList();
    }

    private Named named(Perimeter perimeter) {
        return switch (perimeter) {
            case Perimeter.Own own -> new Named(own.code(), "statistics.perimeter.own", "");
            case Perimeter.Organisation organisation ->
                new Named(organisation.code(), "statistics.perimeter.organisation", "");
            case Perimeter.Team team ->
                new Named(
                        team.code(),
                        "statistics.perimeter.team",
                        teams.find(team.id()).map(Team::name).orElse(""));
            case Perimeter.National national -> new Named(national.code(), "statistics.perimeter.national", "");
            case Perimeter.Territory area ->
                new Named(
                        area.code(),
                        "statistics.perimeter.territory",
                        territory
                                .name(new Scope.Territory(area.level(), area.area()))
                                .orElse(area.area()));
        };
    }

    /** A perimeter, and the message that names it. */
    public record Named(String code, String messageKey, String argument) {}

    /**
     * What can be chosen.
     *
     * @param months the closed ones, latest first; empty where any day can be chosen
     * @param names of what the question narrows to, by filter and value
     * @param counsellors whether the reader may narrow to counsellors by name
     */
    public record Offered(
            List<YearMonth> months,
            List<Departement> departements,
            List<Region> regions,
            List<Named> perimeters,
            List<Option> tags,
            Map<String, String> names,
            boolean counsellors,
            List<Option> zonings) {
        /** What people read for a territory, a venue, an employer, a counsellor; its code where it has no name for them. */
        public String name(Filter filter, String value) {
            return names.getOrDefault(Proposals.key(filter, value), value);
        }

        public List<Option> comparisonOptions(Ui ui) {
            return Option.list(
                    List.of(Against.Period.values()),
                    Against.Period::code,
                    period -> ui.t("statistics.compare." + period.code()));
        }

        public List<Option> stepOptions(Ui ui) {
            return Option.list(List.of(Step.values()), Step::code, step -> ui.t("statistics.trend.by." + step.code()));
        }

        /** The filters of the public page, one of which can be chosen, by kind. */
        public Map<String, List<Option>> filters(Ui ui) {
            var groups = new LinkedHashMap<String, List<Option>>();
            groups.put(ui.t("statistics.type"), typeOptions(ui, "type-"));
            groups.put(ui.t("statistics.theme"), themeOptions(ui, "thematique-"));
            groups.putAll(areas(ui));
            return groups;
        }

        /** The territories that the public page can compare with, by kind. */
        public Map<String, List<Option>> areas(Ui ui) {
            var groups = new LinkedHashMap<String, List<Option>>();
            groups.put(ui.t("statistics.region"), regionOptions("region-"));
            groups.put(ui.t("statistics.departement"), departementOptions("departement-"));
            return groups;
        }

        public List<Option> monthOptions(Ui ui) {
            return Option.list(months, YearMonth::toString, month -> Words.month(ui, month));
        }

        public List<Option> departementOptions(String prefix) {
            return Option.list(
                    departements, area -> prefix + area.code(), area -> area.name() + " (" + area.code() + ")");
        }

        public List<Option> regionOptions(String prefix) {
            return Option.list(regions, area -> prefix + area.code(), Region::name);
        }

        public List<Option> typeOptions(Ui ui, String prefix) {
            return Option.list(
                    Arrays.asList(ActivityType.values()),
                    type -> prefix + type.code(),
                    type -> ui.t(type.messageKey()));
        }

        public List<Option> themeOptions(Ui ui, String prefix) {
            return Option.list(
                    Arrays.asList(Theme.values()), theme -> prefix + theme.code(), theme -> ui.t(theme.messageKey()));
        }

        public List<Option> procedureOptions(Ui ui) {
            return Option.list(
                    Arrays.asList(AdministrativeTheme.values()),
                    AdministrativeTheme::code,
                    procedure -> ui.t(procedure.messageKey()));
        }

        public List<Option> appointmentOptions(Ui ui) {
            return List.of(
                    Option.of(Filter.YES, ui.t("statistics.appointment.yes")),
                    Option.of(Filter.NO, ui.t("statistics.appointment.no")));
        }

        public List<Option> perimeterOptions(Ui ui) {
            return Option.list(perimeters, Named::code, named -> ui.t(named.messageKey(), named.argument()));
        }
    }
}
