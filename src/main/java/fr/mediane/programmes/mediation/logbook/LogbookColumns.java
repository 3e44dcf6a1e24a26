package fr.mediane.programmes.mediation.logbook;

import fr.mediane.kernel.Coded;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityColumns;
import fr.mediane.programmes.mediation.ActivityContent;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Autonomy;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Participants;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.Redirection;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.programmes.mediation.WorkshopLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The columns of the files, in order. What they hold are the codes of the national tool. */
final class LogbookColumns {
    static final List<LogbookColumn> ALL = all();

    private LogbookColumns() {}

    /**
     * A column.
     *
     * @param code its name for programs
     * @param messageKeys what people call it: two when a margin is told from another
     * @param codes the list that its codes come from, or empty
     */
    record LogbookColumn(
            String code,
            List<String> messageKeys,
            int width,
            List<? extends Coded> codes,
            BiFunction<Activity, String, Object> cell) {}

    private static List<LogbookColumn> all() {
        var all = new ArrayList<LogbookColumn>();
        all.add(free("id", 38, Activity::id));
        all.add(coded(
                "type", 12, ActivityType.values(), content -> content.type().code()));
        all.add(content("date", 12, ActivityContent::date));
        all.add(content("duree_minutes", 10, ActivityContent::minutes));
        all.add(coded(
                "type_lieu",
                16,
                PlaceKind.values(),
                content -> content.place().kind().code()));
        all.add(free("lieu", 38, activity -> text(activity.content().place().venue())));
        all.add(new LogbookColumn("nom_lieu", key("nom_lieu"), 36, List.of(), (_, venue) -> venue));
        all.add(content("commune", 10, content -> text(content.place().commune())));
        all.add(free("departement", 12, activity -> text(activity.departement())));
        all.add(coded("materiel", 20, Equipment.values(), content -> codes(content.equipment())));
        all.add(coded("thematiques", 36, Theme.values(), content -> codes(content.themes())));
        all.add(coded(
                "thematiques_demarche", 30, AdministrativeTheme.values(), content -> codes(content.procedures())));
        all.add(content("precision_demarche", 30, ActivityContent::procedureDetail));
        all.add(coded("autonomie", 22, Autonomy.values(), content -> code(content.autonomy())));
        all.add(coded("niveau", 14, WorkshopLevel.values(), content -> code(content.level())));
        all.add(content("oriente_vers_structure", 12, content -> content.redirected() ? "oui" : "non"));
        all.add(coded("structure_de_redirection", 26, Redirection.values(), content -> code(content.redirection())));
        all.add(content("titre", 36, ActivityContent::title));
        all.add(content("commune_residence", 12, content -> text(content.residence())));
        all.add(content("participants", 12, content -> content.participants().number()));
        margin(all, "genre", Gender.values(), ActivityColumns::column, Participants::count);
        margin(all, "tranche_age", AgeBand.values(), ActivityColumns::column, Participants::count);
        margin(all, "statut_social", SocialStatus.values(), ActivityColumns::column, Participants::count);
        return List.copyOf(all);
    }

    private static LogbookColumn free(String code, int width, Function<Activity, Object> cell) {
        return new LogbookColumn(code, key(code), width, List.of(), (activity, _) -> cell.apply(activity));
    }

    private static LogbookColumn content(String code, int width, Function<ActivityContent, Object> cell) {
        return free(code, width, activity -> cell.apply(activity.content()));
    }

    private static LogbookColumn coded(String code, int width, Coded[] list, Function<ActivityContent, Object> cell) {
        return new LogbookColumn(
                code, key(code), width, Arrays.asList(list), (activity, _) -> cell.apply(activity.content()));
    }

    private static <E extends Coded> void margin(
            List<LogbookColumn> all,
            String name,
            E[] values,
            Function<E, String> column,
            BiFunction<Participants, E, Integer> count) {
        for (var value : values) {
            all.add(new LogbookColumn(
                    column.apply(value),
                    List.of("mediation.column." + name, value.messageKey()),
                    10,
                    List.of(),
                    (activity, _) -> count.apply(activity.content().participants(), value)));
        }
    }

    private static List<String> key(String code) {
        return List.of("mediation.column." + code);
    }

    private static <E extends Enum<E> & Coded> String codes(Collection<E> values) {
        return String.join("|", Coded.codes(values));
    }

    private static String code(Optional<? extends Coded> value) {
        return value.map(Coded::code).orElse("");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
