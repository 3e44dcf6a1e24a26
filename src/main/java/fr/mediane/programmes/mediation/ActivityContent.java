package fr.mediane.programmes.mediation;

import fr.mediane.kernel.CommuneCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a counsellor says of an activity. It may still break rules; what is recorded does not.
 *
 * @param date the day, at the place where it was
 * @param minutes duration, 1 to 1,439 (23 h 59)
 * @param procedures with {@link Theme#ADMINISTRATIVE_HELP} only
 * @param procedureDetail free precision on the procedures, 500 characters at most
 * @param autonomy of the person, individual sessions only
 * @param level of the workshop, workshops only
 * @param redirection where the person was oriented to; present exactly when redirected
 * @param title of the workshop, 200 characters at most
 * @param note for the counsellor alone, 5,000 characters at most; kept encrypted
 * @param residence current code of the commune where the one person helped lives
 */
public record ActivityContent(
        ActivityType type,
        LocalDate date,
        int minutes,
        ActivityPlace place,
        Set<Equipment> equipment,
        Set<Theme> themes,
        Set<AdministrativeTheme> procedures,
        String procedureDetail,
        Optional<Autonomy> autonomy,
        Optional<WorkshopLevel> level,
        boolean redirected,
        Optional<Redirection> redirection,
        String title,
        String note,
        Participants participants,
        Optional<CommuneCode> residence) {
    public ActivityContent {
        equipment = ordered(Equipment.class, equipment);
        themes = ordered(Theme.class, themes);
        procedures = ordered(AdministrativeTheme.class, procedures);
    }

    /** Without what belongs to the other type, and with every margin complete. */
    public ActivityContent trimmed() {
        boolean workshop = type == ActivityType.WORKSHOP;
        return new ActivityContent(
                type,
                date,
                minutes,
                place.trimmed(),
                equipment,
                themes,
                procedures,
                procedureDetail,
                workshop ? Optional.empty() : autonomy,
                workshop ? level : Optional.empty(),
                redirected,
                redirection,
                workshop ? title : "",
                note,
                participants.completed(),
                workshop ? Optional.empty() : residence);
    }

    /** The same at another place, once the registers have been asked. */
    public ActivityContent at(ActivityPlace settled, Optional<CommuneCode> settledResidence) {
        return new ActivityContent(
                type,
                date,
                minutes,
                settled,
                equipment,
                themes,
                procedures,
                procedureDetail,
                autonomy,
                level,
                redirected,
                redirection,
                title,
                note,
                participants,
                settledResidence);
    }

    /** The same with other people counted. */
    ActivityContent counting(Participants people) {
        return new ActivityContent(
                type,
                date,
                minutes,
                place,
                equipment,
                themes,
                procedures,
                procedureDetail,
                autonomy,
                level,
                redirected,
                redirection,
                title,
                note,
                people,
                residence);
    }

    /** In the order of the list, so that screens and exports never shuffle. */
    private static <E extends Enum<E>> Set<E> ordered(Class<E> list, Collection<E> values) {
        var set = EnumSet.noneOf(list);
        set.addAll(values);
        return Collections.unmodifiableSet(set);
    }
}
