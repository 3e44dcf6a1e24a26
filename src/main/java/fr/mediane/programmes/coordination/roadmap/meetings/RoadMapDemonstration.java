package fr.mediane.programmes.coordination.roadmap.meetings;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.roadmap.CoFinancingDesk;
import fr.mediane.programmes.coordination.roadmap.FundingDraft;
import fr.mediane.programmes.coordination.roadmap.JointActionDesk;
import fr.mediane.programmes.coordination.roadmap.JointActionDraft;
import fr.mediane.programmes.coordination.roadmap.JointActionState;
import fr.mediane.programmes.coordination.roadmap.NeedDesk;
import fr.mediane.programmes.coordination.roadmap.NeedDraft;
import fr.mediane.programmes.coordination.roadmap.RoadMapDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMapDraft;
import fr.mediane.programmes.coordination.roadmap.RoadMaps;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.CommitteeDecision;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.Guest;
import fr.mediane.programmes.coordination.roadmap.rules.FunderKind;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The road map of {@code coordinateur}'s département: adopted after a meeting, with another meeting to come. */
@Component
class RoadMapDemonstration implements DemonstrationData {
    private static final String DROME = "26";
    private static final Actor COORDINATOR = new Actor(
            Optional.of(DemonstrationPeople.account("coordinateur")),
            "",
            Set.of(new Grant(Role.COORDINATOR, new Scope.Territory(Scope.Level.DEPARTEMENT, DROME))));
    private static final String ACCOUNT = """
            La préfecture rappelle l’objectif : une aide à moins de vingt minutes de chaque habitant.
            Le conseil départemental confirme sa part du bus numérique. Les partenaires demandent que les horaires soient \
            affichés en mairie. Les trois actions sont approuvées sans changement.""";

    private static final List<InventedAction> ACTIONS = List.of(
            new InventedAction(
                    "Le bus numérique de la Drôme imaginaire",
                    "Deux fois par mois, un bus avec deux médiateurs s’arrête dans dix-huit communes sans lieu d’aide.",
                    "France services Montélimar",
                    List.of("proche"),
                    120_000_00,
                    12_000_00,
                    2_400,
                    1_130,
                    JointActionState.UNDER_WAY,
                    Map.of(
                            FunderKind.STATE, 60_000_00L,
                            FunderKind.DEPARTEMENT, 24_000_00L,
                            FunderKind.OWN, 30_000_00L)),
            new InventedAction(
                    "Ateliers pour les plus de 75 ans",
                    "Huit séances en petit groupe dans les résidences et les salles des fêtes, avec du matériel prêté.",
                    "CCAS de Crest",
                    List.of("aines", "proche"),
                    36_000_00,
                    0,
                    640,
                    655,
                    JointActionState.DONE,
                    Map.of(
                            FunderKind.STATE, 18_000_00L,
                            FunderKind.LOCAL, 6_000_00L,
                            FunderKind.PRIVATE, 4_000_00L,
                            FunderKind.OWN, 8_000_00L)),
            new InventedAction(
                    "Un guide des lieux d’aide dans chaque mairie",
                    "Les partenaires tiennent ensemble la liste des lieux, imprimée deux fois par an et lisible par tous.",
                    "Médiathèque du Diois",
                    List.of("savoir"),
                    15_000_00,
                    3_000_00,
                    5_000,
                    -1,
                    JointActionState.PLANNED,
                    Map.of(FunderKind.EUROPE, 7_500_00L, FunderKind.OWN, 3_500_00L)));

    private final Desks desks;
    private final RoadMaps maps;
    private final CommitteeMeetings meetings;
    private final CommitteeMeetingDesk planning;
    private final Clock clock;

    /** What a road map is written with. */
    @Component
    record Desks(RoadMapDesk maps, NeedDesk needs, JointActionDesk actions, CoFinancingDesk money) {}

    RoadMapDemonstration(
            Desks desks, RoadMaps maps, CommitteeMeetings meetings, CommitteeMeetingDesk planning, Clock clock) {
        this.desks = desks;
        this.maps = maps;
        this.meetings = meetings;
        this.planning = planning;
        this.clock = clock;
    }

    private record InventedAction(
            String title,
            String description,
            String leader,
            List<String> needs,
            long cost,
            long engineering,
            int planned,
            int reached,
            JointActionState state,
            Map<FunderKind, Long> money) {}

    @Override
    public String name() {
        return "demonstration.coordination.roadmap";
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var today = Paris.today(clock);
        int year = today.getYear();
        var draft = new RoadMapDraft(
                "Drôme imaginaire : personne n’est tenu à l’écart du numérique",
                "Trois priorités : une aide près de chez soi, des aînés à l’aise, et savoir où aller.\nL’État, le"
                        + " département, les communes et les associations s’y engagent ensemble.",
                year - 1,
                year + 1);
        var map = desks.maps().begin(COORDINATOR, Uuid7.next(), DROME, draft).orThrow();
        var needs = needs(map);
        var partners = new HashMap<String, UUID>();
        var found = maps.find(map).orElseThrow();
        for (Partner partner : desks.actions().partnersOf(COORDINATOR, found)) {
            partners.put(partner.name(), partner.id());
        }
        for (var one : ACTIONS) {
            action(map, one, needs, partners, year);
        }
        held(map, partners, today.minusMonths(14));
        coming(map, partners, today.plusWeeks(3));
    }

    private Map<String, UUID> needs(UUID map) {
        return Map.of(
                "proche",
                need(
                        map,
                        "Se faire aider près de chez soi",
                        "41 communes à plus de 20 minutes d’un lieu",
                        "Relevé inventé de la coordination, 2025",
                        "",
                        1),
                "aines",
                need(
                        map,
                        "Se servir d’un téléphone ou d’un ordinateur après 75 ans",
                        "58 % des plus de 75 ans",
                        "Enquête inventée auprès de 900 habitants, 2025",
                        "26108",
                        1),
                "savoir",
                need(
                        map,
                        "Savoir à qui demander de l’aide",
                        "1 habitant sur 3",
                        "Enquête inventée auprès de 900 habitants, 2025",
                        "",
                        2));
    }

    private UUID need(UUID map, String title, String figure, String source, String commune, int priority) {
        var draft = new NeedDraft(title, figure, source, "", commune.isEmpty() ? "" : "Crest", commune, priority);
        return desks.needs().add(COORDINATOR, map, Uuid7.next(), draft).orThrow();
    }

    private void action(UUID map, InventedAction one, Map<String, UUID> needs, Map<String, UUID> partners, int year) {
        var others = Set.copyOf(partners.values());
        var draft = new JointActionDraft(
                one.title(),
                one.description(),
                "",
                Optional.ofNullable(partners.get(one.leader())),
                Optional.of(
                        one.state() == JointActionState.PLANNED
                                ? LocalDate.of(year + 1, 1, 15)
                                : LocalDate.of(year - 1, 10, 1)),
                Optional.of(
                        one.state() == JointActionState.DONE
                                ? LocalDate.of(year, 6, 30)
                                : LocalDate.of(year + 1, 6, 30)),
                OptionalLong.of(one.cost()),
                OptionalLong.of(one.engineering()),
                OptionalInt.of(one.planned()),
                Set.copyOf(one.needs().stream().map(needs::get).toList()),
                others.stream()
                        .filter(id -> !id.equals(partners.get(one.leader())))
                        .sorted()
                        .limit(2)
                        .collect(Collectors.toSet()));
        var id = desks.actions().add(COORDINATOR, map, Uuid7.next(), draft).orThrow();
        new TreeMap<>(one.money()).forEach((funder, cents) -> {
            var label = funder == FunderKind.STATE ? "France Numérique Ensemble, BOP 134" : "";
            var line = new FundingDraft(
                    Optional.of(funder),
                    label,
                    OptionalLong.of(cents),
                    one.state() == JointActionState.DONE || funder == FunderKind.STATE);
            desks.money().add(COORDINATOR, map, id, Uuid7.next(), line).orThrow();
        });
        var reached = one.reached() < 0 ? OptionalInt.empty() : OptionalInt.of(one.reached());
        desks.actions()
                .progress(COORDINATOR, map, id, 0, Optional.of(one.state()), reached)
                .orThrow();
    }

    /** It said yes to the road map, which was adopted some days later. */
    private void held(UUID map, Map<String, UUID> partners, LocalDate adopted) {
        var id = Uuid7.next();
        var guests = partners.entrySet().stream()
                .map(one -> new Guest(
                        Uuid7.next(), Optional.of(one.getValue()), one.getKey(), Optional.empty(), false, false))
                .toList();
        var held = new CommitteeMeeting(
                id,
                0,
                map,
                adopted.minusDays(12).atTime(14, 0).atZone(Paris.ZONE).toInstant(),
                120,
                "Préfecture de la Drôme imaginaire, salle des Fougères",
                "",
                "1. Les besoins\n2. Les trois actions et leur financement\n3. Adoption de la feuille de route",
                "",
                false,
                clock.instant(),
                guests,
                List.of());
        meetings.insert(held, COORDINATOR.account());
        var invited = meetings.find(id).orElseThrow().guests();
        var present = invited.stream().skip(1).map(Guest::id).toList();
        meetings.record(id, 0, ACCOUNT, present, clock.instant());
        meetings.decide(
                held,
                new CommitteeDecision(
                        Uuid7.next(),
                        Optional.empty(),
                        true,
                        "Le comité approuve la feuille de route et ses actions."));
        maps.adopt(map, adopted, Optional.of(DemonstrationPeople.account("prefecture")));
    }

    private void coming(UUID map, Map<String, UUID> partners, LocalDate day) {
        var draft = new MeetingDraft(
                Optional.of(day.atTime(9, 30)),
                90,
                "Conseil départemental, salle Vercors",
                "https://visio.example.org/comite-drome",
                "1. Où en est le bus numérique\n2. Le guide : qui l’imprime\n3. Financements à trouver",
                Set.copyOf(partners.values()),
                "Préfecture de la Drôme imaginaire ; inclusion@prefecture.example.org\n"
                        + "Conseil départemental ; numerique@departement.example.org");
        planning.plan(COORDINATOR, map, Uuid7.next(), draft).orThrow();
    }
}
