package fr.mediane.programmes.coordination.events;

import fr.mediane.engines.agenda.DemonstrationMeetings;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.coordination.events.EventDraft.Where;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Events of {@code coordinateur} and {@code mediatrice}: held last week, and to come. */
@Component
class EventDemonstration implements DemonstrationData {
    private static final List<Invented> INVENTED = List.of(
            new Invented(
                    "coordinateur",
                    EventKind.CAFE_IA,
                    -9,
                    18,
                    "Café IA : l’intelligence artificielle et nous",
                    "Une machine peut-elle écrire à votre place ? Qui répond de ce qu’elle dit ?\nUne heure et demie pour"
                            + " essayer, douter et débattre, sans rien savoir d’avance.",
                    "",
                    "",
                    "Café de la Place, 2 place de la Liberté",
                    "26362",
                    12),
            new Invented(
                    "coordinateur",
                    EventKind.CAFE_IA,
                    8,
                    18,
                    "Café IA : photos truquées, comment les reconnaître",
                    "Nous regardons ensemble des images vraies et fausses.\nVenez avec celles qui vous font douter.",
                    "À partir de 12 ans",
                    "",
                    "Médiathèque, 1 rue des Cordeliers",
                    "26108",
                    20),
            new Invented(
                    "coordinateur",
                    EventKind.PORTES_OUVERTES,
                    15,
                    10,
                    "Portes ouvertes du numérique",
                    "Les conseillers numériques de la Drôme vous montrent ce qu’ils font, et répondent à tout.",
                    "",
                    "",
                    "Salle des fêtes, 4 avenue Marx-Dormoy",
                    "26198",
                    80),
            new Invented(
                    "mediatrice",
                    EventKind.INITIATION,
                    12,
                    12,
                    "Réparer son téléphone soi-même",
                    "Changer une batterie, un écran : des bénévoles vous guident. Apportez votre appareil.",
                    "Débutants bienvenus",
                    "5 € de participation aux pièces",
                    "Atelier partagé, 9 rue du Port",
                    "26113",
                    8));

    private final PublicEvents events;
    private final EventPlaces places;
    private final DemonstrationMeetings meetings;
    private final JournalDesk journal;
    private final Clock clock;

    EventDemonstration(
            PublicEvents events, EventPlaces places, DemonstrationMeetings meetings, JournalDesk journal, Clock clock) {
        this.events = events;
        this.places = places;
        this.meetings = meetings;
        this.journal = journal;
        this.clock = clock;
    }

    private record Invented(
            String host,
            EventKind kind,
            int days,
            int hour,
            String title,
            String description,
            String audience,
            String price,
            String address,
            String commune,
            int capacity) {}

    @Override
    public String name() {
        return "demonstration.coordination.events";
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var random = new Random(20261125);
        var today = LocalDate.now(clock);
        progress.total(INVENTED.size());
        int done = 0;
        for (var one : INVENTED) {
            places.of(new Where("", "", one.address(), "", one.commune()), new ArrayList<>())
                    .ifPresent(spot -> hold(one, spot, today, random));
            progress.done(++done);
        }
        journal.write(Actor.SYSTEM, Action.CREATED, List.of(Entry.ofMany("programmes.coordination", "event")));
    }

    private void hold(Invented one, EventPlaces.Spot spot, LocalDate today, Random random) {
        var id = Uuid7.next();
        var begins = today.plusDays(one.days()).atTime(one.hour(), 30);
        var plan = new MeetingPlan(MeetingKind.EVENT, spot.id(), "", begins, 90, one.title(), one.capacity(), true);
        meetings.hold(id, DemonstrationPeople.account(one.host()), plan, 3 + random.nextInt(7), random);
        events.insert(new PublicEvents.Told(
                id, one.kind(), one.description(), one.audience(), one.price(), spot.commune(), spot.departement()));
    }
}
