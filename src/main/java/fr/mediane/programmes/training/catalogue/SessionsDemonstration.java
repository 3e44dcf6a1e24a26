package fr.mediane.programmes.training.catalogue;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sessions behind and ahead: with places, full with people who wait, remote, called off; {@code mediatrice} came to two. */
@Component
class SessionsDemonstration implements DemonstrationData {
    private static final List<String> PLACES =
            List.of("Médiathèque de Valombreuse", "", "Maison commune du Val imaginaire", "Tiers-lieu des Essais");
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Modules modules;
    private final Materials materials;
    private final Clock clock;

    SessionsDemonstration(Sessions sessions, Enrolments enrolments, Modules modules, Materials materials, Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.modules = modules;
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.training-sessions";
    }

    @Override
    public int order() {
        return 98;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var mediatrice = DemonstrationPeople.account("mediatrice");
        int rank = 0;
        for (var module : modules.all()) {
            var behind = session(module.code(), rank, -20 - 11 * rank, 12);
            var ahead = session(module.code(), rank, 6 + 5 * rank, rank % 4 == 0 ? 3 : 10);
            for (int i = 0; i < 5; i++) {
                var who = DemonstrationPeople.counsellors()
                        .get((rank * 5 + i) % 60)
                        .account();
                came(behind, who, rank, i);
                enrolments.insert(Uuid7.next(), ahead, who, clock.instant());
            }
            if (rank == 3 || rank == 7) {
                came(behind, mediatrice, rank, 5);
            }
            var given = sessions.find(ahead).orElseThrow();
            materials.insert(
                    Uuid7.next(), given, false, "Programme de la journée", "https://supports.example/" + ahead);
            materials.insert(
                    Uuid7.next(), given, true, "Livret du participant", "https://supports.example/" + module.code());
            materials.provider(
                    ahead,
                    "https://organisme-" + (rank % 2 + 1) + ".example",
                    rank % 2 == 0 ? Optional.of(DemonstrationPeople.SPONSOR) : Optional.empty());
            if (rank == 5) {
                sessions.callOff(ahead, "Le formateur est empêché.", clock.instant());
            }
            rank++;
        }
        large();
    }

    /** Twenty-four came to one, long ago and alone in its quarter, so that what they say of it may be read. */
    private void large() {
        int rank = 21;
        var given = session("ia", rank, -20 - 11 * rank, 30);
        for (int i = 0; i < 24; i++) {
            came(given, DemonstrationPeople.counsellors().get(i).account(), rank, 0);
        }
    }

    /** One of them, who had signed an hour after it began, unless they forgot. */
    private void came(UUID session, UUID who, int rank, int place) {
        var id = Uuid7.next();
        var begun = at(-20 - 11 * rank, 9);
        enrolments.insert(id, session, who, begun.minusSeconds(900_000L));
        if (place != 4) {
            enrolments.sign(id, begun.plusSeconds(3_600));
        }
    }

    private UUID session(String module, int rank, int days, int places) {
        var id = Uuid7.next();
        var place = PLACES.get(rank % PLACES.size());
        sessions.insert(
                id,
                new SessionDraft(
                        module,
                        rank % 2 == 0 ? "École des passeurs numériques" : "Coopérative Apprendre ensemble",
                        at(days, 9),
                        at(days, 17),
                        place,
                        place.isEmpty() ? "https://visio.example/" + module : "",
                        places,
                        15_000L + 1_000L * rank),
                clock.instant());
        return id;
    }

    private Instant at(int days, int hour) {
        return Paris.today(clock)
                .plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(Paris.ZONE)
                .toInstant();
    }
}
