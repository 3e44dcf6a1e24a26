package fr.mediane.programmes.mediation;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Activities to begin a test with, and the one thing a test changes about them. */
public record Sessions(
        ActivityType type,
        LocalDate date,
        int minutes,
        ActivityPlace place,
        Set<Equipment> equipment,
        Set<Theme> themes,
        Set<AdministrativeTheme> procedures,
        String detail,
        Optional<Redirection> redirection,
        String title,
        String note,
        Participants participants) {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Half an hour of e-mail with one person in Crest. */
    public static Sessions individual() {
        return new Sessions(
                ActivityType.INDIVIDUAL,
                TODAY,
                30,
                ActivityPlace.in(PlaceKind.ELSEWHERE, CommuneCode.of("26108")),
                Set.of(Equipment.PHONE),
                Set.of(Theme.EMAIL),
                Set.of(),
                "",
                Optional.empty(),
                "",
                "",
                Participants.one(Gender.FEMALE, AgeBand.FROM_70, SocialStatus.RETIRED));
    }

    /** A workshop of eight people. */
    public static Sessions workshop() {
        return individual()
                .as(ActivityType.WORKSHOP)
                .lasting(90)
                .titled("Photos de famille")
                .with(new Participants(
                        8,
                        Map.of(Gender.FEMALE, 5, Gender.MALE, 3),
                        new EnumMap<>(Map.of(AgeBand.FROM_70, 6)),
                        Map.of()));
    }

    public ActivityContent content() {
        return new ActivityContent(
                type,
                date,
                minutes,
                place,
                equipment,
                themes,
                procedures,
                detail,
                Optional.of(Autonomy.GUIDED),
                Optional.of(WorkshopLevel.BEGINNER),
                redirection.isPresent(),
                redirection,
                title,
                note,
                participants,
                Optional.empty());
    }

    public Sessions as(ActivityType other) {
        return new Sessions(
                other,
                date,
                minutes,
                place,
                equipment,
                themes,
                procedures,
                detail,
                redirection,
                title,
                note,
                participants);
    }

    public Sessions on(LocalDate other) {
        return new Sessions(
                type,
                other,
                minutes,
                place,
                equipment,
                themes,
                procedures,
                detail,
                redirection,
                title,
                note,
                participants);
    }

    public Sessions lasting(int other) {
        return new Sessions(
                type,
                date,
                other,
                place,
                equipment,
                themes,
                procedures,
                detail,
                redirection,
                title,
                note,
                participants);
    }

    public Sessions at(ActivityPlace other) {
        return new Sessions(
                type,
                date,
                minutes,
                other,
                equipment,
                themes,
                procedures,
                detail,
                redirection,
                title,
                note,
                participants);
    }

    public Sessions using(Set<Equipment> other) {
        return new Sessions(
                type, date, minutes, place, other, themes, procedures, detail, redirection, title, note, participants);
    }

    public Sessions about(Set<Theme> other, Set<AdministrativeTheme> otherProcedures, String otherDetail) {
        return new Sessions(
                type,
                date,
                minutes,
                place,
                equipment,
                other,
                otherProcedures,
                otherDetail,
                redirection,
                title,
                note,
                participants);
    }

    public Sessions titled(String other) {
        return new Sessions(
                type,
                date,
                minutes,
                place,
                equipment,
                themes,
                procedures,
                detail,
                redirection,
                other,
                note,
                participants);
    }

    public Sessions noting(String other) {
        return new Sessions(
                type,
                date,
                minutes,
                place,
                equipment,
                themes,
                procedures,
                detail,
                redirection,
                title,
                other,
                participants);
    }

    public Sessions with(Participants other) {
        return new Sessions(
                type, date, minutes, place, equipment, themes, procedures, detail, redirection, title, note, other);
    }
}
