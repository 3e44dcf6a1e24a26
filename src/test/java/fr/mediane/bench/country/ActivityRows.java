package fr.mediane.bench.country;

import fr.mediane.kernel.Coded;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Theme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.SplittableRandom;
import java.util.UUID;

/** Writes invented activities, and who and what belongs to them, as PostgreSQL's COPY reads them. */
final class ActivityRows {
    static final String COLUMNS = """
            id, counsellor, employer, type, date, minutes, place, venue, commune, departement, equipment, themes,
            procedures, autonomy, level, title, participants, feminin, masculin, genre_non_communique, moins_de_douze,
            douze_dix_huit, dix_huit_vingt_quatre, vingt_cinq_trente_neuf, quarante_cinquante_neuf,
            soixante_soixante_neuf, soixante_dix_plus, age_non_communique, scolarise, sans_emploi, en_emploi, retraite,
            statut_non_communique, residence, recorded_at, changed_at""";

    private static final String NULL = "\\N";
    private static final int[] GENDERS = {55, 38, 7};
    private static final int[] AGES = {1, 4, 8, 14, 22, 20, 26, 5};
    private static final int[] STATUSES = {6, 24, 20, 42, 8};
    private static final int[] MINUTES = {15, 20, 30, 30, 45, 60, 60, 90, 120, 180};
    private final SplittableRandom random;
    private final Counsellors counsellors;
    final StringBuilder activities = new StringBuilder();
    final StringBuilder people = new StringBuilder();
    final StringBuilder tags = new StringBuilder();
    final StringBuilder meetings = new StringBuilder();

    ActivityRows(Counsellors counsellors, long seed) {
        this.counsellors = counsellors;
        this.random = new SplittableRandom(seed);
    }

    /** @param time of the five years, 0 to 1 */
    void add(LocalDate date, double time) {
        int who = counsellors.any(random);
        var id = id(date);
        boolean workshop = random.nextInt(5) == 0;
        int participants = workshop ? 2 + (int) (-Math.log(1 - random.nextDouble()) * 4.0) : 1;
        participants = Math.min(participants, 100);
        activity(id, who, date, workshop, participants);
        people(id, who, time, workshop, participants);
        if (random.nextInt(10) == 0) {
            tags.append(id).append('\t').append(counsellors.tagOf(who)).append('\n');
        }
        if (random.nextInt(7) == 0) {
            meetings.append(id).append('\t').append(id(date)).append('\n');
        }
    }

    private void activity(String id, int who, LocalDate date, boolean workshop, int participants) {
        var place = counsellors.place(who, random);
        int where = random.nextInt(100);
        boolean venue = where < 75;
        boolean remote = where >= 92;
        boolean help = random.nextInt(100) < 35;
        field(id).field(Counsellors.account(who)).field(random.nextInt(20) == 0 ? NULL : counsellors.employer(who));
        field(workshop ? "collectif" : "individuel").field(date.toString());
        field(MINUTES[random.nextInt(MINUTES.length)] * (workshop ? 2 : 1));
        field(venue ? "lieu_activite" : remote ? "a_distance" : where < 88 ? "domicile" : "autre");
        field(venue ? place.venue() : NULL);
        field(remote ? NULL : place.commune()).field(remote ? NULL : place.departement());
        field(set(Equipment.values(), Equipment.values().length - 1, random.nextInt(5) == 0 ? 2 : 1));
        field(themes(help)).field(help ? set(AdministrativeTheme.values(), 11, 1 + random.nextInt(2)) : "{}");
        field(workshop ? NULL : "partiellement_autonome").field(workshop ? "debutant" : NULL);
        field(workshop ? "Atelier" : "").field(participants);
        margin(GENDERS, participants).margin(AGES, participants).margin(STATUSES, participants);
        field(
                workshop || random.nextInt(5) < 2
                        ? NULL
                        : counsellors.place(who, random).commune());
        field(date + " 18:00:00+00");
        activities.append(date).append(" 18:00:00+00\n");
    }

    private void people(String id, int who, double time, boolean workshop, int participants) {
        int named = workshop ? random.nextInt(Math.min(participants, 2) + 1) : random.nextInt(10) < 7 ? 1 : 0;
        var persons = new LinkedHashSet<String>();
        for (int i = 0; i < named; i++) {
            persons.add(Counsellors.person(who, time, random));
        }
        for (var person : persons) {
            people.append(id).append('\t').append(person).append("\tnon_communique\tnon_communique\tnon_communique\n");
        }
    }

    private String themes(boolean help) {
        int many = 1 + random.nextInt(3);
        // some are much more frequent than others
        var codes = new LinkedHashSet<String>();
        if (help) {
            codes.add(Theme.ADMINISTRATIVE_HELP.code());
        }
        while (codes.size() < many) {
            codes.add(Theme.values()[(int) (18 * random.nextDouble() * random.nextDouble())].code());
        }
        return "{" + String.join(",", codes) + "}";
    }

    private String set(Coded[] values, int below, int many) {
        var codes = new LinkedHashSet<String>();
        while (codes.size() < many) {
            codes.add(values[(int) (below * random.nextDouble() * random.nextDouble())].code());
        }
        return "{" + String.join(",", codes) + "}";
    }

    private ActivityRows margin(int[] weights, int participants) {
        var counts = new int[weights.length];
        for (int i = 0; i < participants; i++) {
            int left = random.nextInt(100);
            int which = 0;
            while (left >= weights[which]) {
                left -= weights[which++];
            }
            counts[which]++;
        }
        for (int count : counts) {
            field(count);
        }
        return this;
    }

    private ActivityRows field(String value) {
        activities.append(value).append('\t');
        return this;
    }

    private void field(int value) {
        activities.append(value).append('\t');
    }

    /** As an application makes them: ordered by the day of recording. */
    private String id(LocalDate date) {
        long millis = date.atTime(18, 0).toInstant(ZoneOffset.UTC).toEpochMilli() + random.nextInt(3_600_000);
        return new UUID(millis << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 1L << 63).toString();
    }
}
