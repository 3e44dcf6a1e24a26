package fr.mediane.programmes.mediation.demonstration;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityContent;
import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Autonomy;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Participants;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.Redirection;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.programmes.mediation.WorkshopLevel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Invented activities with believable seasons: little in August, most from September to November, nothing on Sundays. The
 * same seed, place and day give the same activities.
 */
final class DemonstrationActivities {
    private static final int YEARS = 3;
    private static final double[] MONTHS = {1.05, 1.0, 1.1, 0.95, 0.85, 0.95, 0.65, 0.3, 1.25, 1.4, 1.35, 0.75};
    private static final double[] DAYS = {0.9, 1.15, 1.05, 1.15, 0.85, 0.15, 0};
    private static final List<String> TITLES = List.of(
            "Photos de famille",
            "Premiers pas avec la souris",
            "Mon téléphone sans stress",
            "Reconnaître une arnaque",
            "Café IA",
            "Écrire et envoyer un courriel",
            "Mes démarches en ligne",
            "Ranger ses documents");
    private static final List<String> NOTES = List.of(
            "Revenir sur la pièce jointe la prochaine fois.",
            "Demander le modèle de l’imprimante.",
            "Préférer le matin, transport difficile ensuite.",
            "Prévoir une tablette de prêt.");

    private final Random random;
    private final LocalDate today;
    private final Instant now;

    DemonstrationActivities(long seed, LocalDate today, Instant now) {
        this.random = new Random(seed);
        this.today = today;
        this.now = now;
    }

    /**
     * Where an invented counsellor works.
     *
     * @param venues venues with their communes, the most used first; may be empty
     * @param home commune for everything that is not at a venue
     */
    record Beat(
            UUID counsellor, Optional<UUID> employer, Map<UUID, CommuneCode> venues, CommuneCode home, ZoneId zone) {}

    /** So many activities of one counsellor, oldest first. */
    List<Activity> of(Beat beat, int number, boolean notes) {
        var days = days();
        var cumulated = new TreeMap<Double, LocalDate>();
        double total = 0;
        for (var day : days) {
            total += weight(day);
            cumulated.put(total, day);
        }
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < number; i++) {
            var day = cumulated.higherEntry(random.nextDouble() * total);
            activities.add(activity(beat, day == null ? days.getLast() : day.getValue(), notes));
        }
        activities.sort(Comparator.comparing(Activity::recordedAt).thenComparing(Activity::id));
        return activities;
    }

    /** What was done on one day. */
    List<Activity> on(Beat beat, LocalDate day, int number) {
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < number; i++) {
            activities.add(activity(beat, day, false));
        }
        return activities;
    }

    private List<LocalDate> days() {
        return today.minusYears(YEARS).datesUntil(today.plusDays(1)).toList();
    }

    /** The programme grows by a third over the three years. */
    private double weight(LocalDate day) {
        double age = (today.toEpochDay() - day.toEpochDay()) / (365.25 * YEARS);
        return MONTHS[day.getMonthValue() - 1] * DAYS[day.getDayOfWeek().ordinal()] * (1.33 - age / 3);
    }

    private Activity activity(Beat beat, LocalDate day, boolean notes) {
        boolean workshop = random.nextInt(100) < 12 && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        var place = place(beat, workshop);
        var at = day.atTime(LocalTime.of(8 + random.nextInt(10), random.nextInt(60), random.nextInt(60)))
                .atZone(beat.zone())
                .toInstant();
        var recorded = at.isAfter(now) ? now.minusSeconds(60 + random.nextInt(3600)) : at;
        var note = notes && random.nextInt(5) == 0 ? pick(NOTES) : "";
        return new Activity(
                id(recorded),
                beat.counsellor(),
                beat.employer(),
                content(workshop, day, place, note).trimmed().at(place, residence(workshop, beat)),
                place.commune().map(CommuneCode::departement),
                recorded,
                recorded,
                1,
                Optional.empty());
    }

    private ActivityContent content(boolean workshop, LocalDate day, ActivityPlace place, String note) {
        var themes = themes();
        boolean redirected = random.nextInt(100) < 14;
        return new ActivityContent(
                workshop ? ActivityType.WORKSHOP : ActivityType.INDIVIDUAL,
                day,
                minutes(workshop),
                place,
                equipment(),
                themes,
                procedures(themes),
                "",
                random.nextInt(10) < 8 ? Optional.of(pick(Autonomy.values(), 50, 36, 14)) : Optional.empty(),
                Optional.of(pick(WorkshopLevel.values(), 70, 24, 6)),
                redirected,
                redirected ? Optional.of(pick(Redirection.values(), 40, 22, 10, 10, 8, 7, 3)) : Optional.empty(),
                workshop ? pick(TITLES) : "",
                note,
                workshop ? group() : Participants.one(gender(), age(), status()),
                Optional.empty());
    }

    private Optional<CommuneCode> residence(boolean workshop, Beat beat) {
        return workshop || random.nextInt(10) < 4 ? Optional.empty() : Optional.of(beat.home());
    }

    /** The first venues of a beat are used most. */
    private ActivityPlace place(Beat beat, boolean workshop) {
        int kind = random.nextInt(100);
        if (!beat.venues().isEmpty() && (workshop || kind < 82)) {
            var venues = List.copyOf(beat.venues().entrySet());
            var one = venues.get((int) (venues.size() * Math.pow(random.nextDouble(), 2.2)));
            return new ActivityPlace(PlaceKind.VENUE, Optional.of(one.getKey()), Optional.of(one.getValue()));
        }
        if (kind < 92) {
            return ActivityPlace.in(kind < 87 ? PlaceKind.HOME : PlaceKind.ELSEWHERE, beat.home());
        }
        return workshop
                ? ActivityPlace.in(PlaceKind.ELSEWHERE, beat.home())
                : ActivityPlace.in(PlaceKind.REMOTE, beat.home());
    }

    private int minutes(boolean workshop) {
        return workshop
                ? List.of(60, 90, 120, 120, 150).get(random.nextInt(5))
                : List.of(15, 15, 30, 30, 30, 30, 45, 45, 60, 60, 60, 90, 20).get(random.nextInt(13));
    }

    private Set<Theme> themes() {
        var themes = EnumSet.noneOf(Theme.class);
        int wanted = random.nextInt(10) < 6 ? 1 : 1 + random.nextInt(3);
        while (themes.size() < wanted) {
            themes.add(pick(Theme.values(), 4, 15, 3, 6, 9, 10, 6, 4, 6, 4, 1, 5, 7, 1, 2, 2, 2, 4, 30));
        }
        return themes;
    }

    private Set<AdministrativeTheme> procedures(Set<Theme> themes) {
        if (!themes.contains(Theme.ADMINISTRATIVE_HELP) || random.nextInt(10) == 0) {
            return Set.of();
        }
        return EnumSet.of(
                pick(AdministrativeTheme.values(), 22, 8, 24, 10, 8, 6, 14, 2, 3, 2, 1),
                pick(AdministrativeTheme.values(), 22, 8, 24, 10, 8, 6, 14, 2, 3, 2, 1));
    }

    private Set<Equipment> equipment() {
        return EnumSet.of(pick(Equipment.values(), 48, 36, 8, 3, 5));
    }

    private Gender gender() {
        return pick(Gender.values(), 56, 38, 6);
    }

    private AgeBand age() {
        return pick(AgeBand.values(), 1, 2, 5, 13, 27, 22, 23, 7);
    }

    private SocialStatus status() {
        return pick(SocialStatus.values(), 4, 21, 19, 44, 12);
    }

    /** As a counsellor counts: gender always, age often, situation sometimes. */
    private Participants group() {
        int number = 3 + random.nextInt(10);
        var genders = new EnumMap<Gender, Integer>(Gender.class);
        var ages = new EnumMap<AgeBand, Integer>(AgeBand.class);
        var statuses = new EnumMap<SocialStatus, Integer>(SocialStatus.class);
        boolean agesToo = random.nextInt(10) < 8;
        boolean statusesToo = random.nextInt(10) < 5;
        for (int i = 0; i < number; i++) {
            genders.merge(gender(), 1, Integer::sum);
            ages.merge(agesToo ? age() : AgeBand.NOT_DISCLOSED, 1, Integer::sum);
            statuses.merge(statusesToo ? status() : SocialStatus.NOT_DISCLOSED, 1, Integer::sum);
        }
        return new Participants(number, genders, ages, statuses);
    }

    private UUID id(Instant at) {
        return new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12),
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T pick(T[] values, int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int drawn = random.nextInt(total);
        int at = 0;
        while (drawn >= weights[at]) {
            drawn -= weights[at++];
        }
        return values[at];
    }
}
