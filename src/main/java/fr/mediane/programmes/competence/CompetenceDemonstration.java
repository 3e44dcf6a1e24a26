package fr.mediane.programmes.competence;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.beneficiaries.DemonstrationBeneficiaries;
import fr.mediane.programmes.competence.adaptive.Answer;
import fr.mediane.programmes.competence.adaptive.Area;
import fr.mediane.programmes.competence.adaptive.Competence;
import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.Item;
import fr.mediane.programmes.mediation.LogbookLine;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A dozen of the people whom {@code mediatrice} supports have answered, most of them twice, and made a plan. */
@Component
class CompetenceDemonstration implements DemonstrationData {
    private static final long SEED = 21;
    private static final int TWICE = 8;
    private static final int ONCE = 12;
    private static final Actor MEDIATRICE = new Actor(
            Optional.of(DemonstrationPeople.account("mediatrice")),
            "",
            Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    private final Assessments assessments;
    private final Goals goals;
    private final Banks banks;
    private final PlanDesk plans;
    private final Clock clock;

    CompetenceDemonstration(Assessments assessments, Goals goals, Banks banks, PlanDesk plans, Clock clock) {
        this.assessments = assessments;
        this.goals = goals;
        this.banks = banks;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.competence";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var random = new Random(SEED);
        var people = DemonstrationBeneficiaries.ofMediatrice();
        for (int i = 0; i < ONCE; i++) {
            double ability = -2.4 + 0.25 * i;
            keep(people.get(i), random, ability, 200 - 3 * i, Assessment.Mode.READ_ALOUD);
            if (i < TWICE) {
                keep(people.get(i), random, ability + 1.3, 12 + i, Assessment.Mode.READ_ALOUD);
            }
        }
        keep(people.getFirst(), random, -1.9, 100, Assessment.Mode.ALONE);
        begin(people.get(ONCE));
        // Enough of them twice for figures to be told; drawn last, so that the answers of the first stay as they are.
        for (int i = TWICE; i < ONCE; i++) {
            keep(people.get(i), random, -1.1 + 0.25 * i, 12 + i, Assessment.Mode.READ_ALOUD);
        }
        for (int i = 0; i < TWICE; i++) {
            plan(people.get(i), i);
        }
    }

    /** Answers by chance, as the model says; a little better where one has practised. */
    private void keep(UUID person, Random random, double ability, int daysAgo, Assessment.Mode mode) {
        var interview = Interview.begin(banks.current(), random.nextInt(Interview.ROTATIONS));
        for (var item = interview.next(); item.isPresent(); item = interview.next()) {
            interview = interview.answer(answer(item.get(), random, ability));
        }
        var at = ago(daysAgo);
        var assessment = new Assessment(
                Uuid7.next(), person, mode, interview, at, Optional.of(at), Optional.of(interview.profile()));
        assessments.insert(assessment, MEDIATRICE.account());
    }

    private static Answer answer(Item item, Random random, double ability) {
        double practised = item.competence().area() == Area.COMMUNICATION ? 0.8 : 0;
        if (random.nextDouble() < item.parameters().chance(ability + practised)) {
            return Answer.ALONE;
        }
        return switch (random.nextInt(9)) {
            case 0 -> Answer.DOES_NOT_KNOW;
            case 1, 2, 3, 4 -> Answer.WITH_HELP;
            default -> Answer.NOT_YET;
        };
    }

    private void begin(UUID person) {
        var interview =
                Interview.begin(banks.current(), 0).answer(Answer.WITH_HELP).answer(Answer.NOT_YET);
        var begun = new Assessment(
                Uuid7.next(),
                person,
                Assessment.Mode.READ_ALOUD,
                interview,
                ago(2),
                Optional.empty(),
                Optional.empty());
        assessments.insert(begun, MEDIATRICE.account());
    }

    private void plan(UUID person, int rank) {
        write(
                person,
                "Appeler mes petits-enfants en vidéo",
                Competence.INTERACTING,
                rank % 2 == 0 ? Goal.State.REACHED : Goal.State.OPEN,
                List.of("Installer l’application", "Faire un appel avec la conseillère", "Appeler seule à la maison"),
                rank % 2 == 0 ? 3 : 1);
        write(
                person,
                "Déclarer mes revenus en ligne",
                Competence.CITIZENSHIP,
                Goal.State.OPEN,
                List.of("Retrouver mon mot de passe", "Lire la déclaration déjà remplie", "Signer et garder l’accusé"),
                rank % 3);
    }

    private void write(
            UUID person, String title, Competence competence, Goal.State state, List<String> texts, int done) {
        var today = Paris.today(clock);
        var steps = texts.stream()
                .map(text -> new Goal.Step(
                        Uuid7.next(),
                        text,
                        texts.indexOf(text) < done ? Optional.of(today.minusDays(20)) : Optional.empty()))
                .toList();
        var ended = state == Goal.State.OPEN ? Optional.<LocalDate>empty() : Optional.of(today.minusDays(10));
        var goal = new Goal(
                Uuid7.next(),
                person,
                title,
                Optional.of(competence),
                state,
                Optional.of(today.plusMonths(2)),
                today.minusDays(150),
                ended,
                steps,
                lately(person),
                1);
        goals.insert(goal, clock.instant());
    }

    private Set<UUID> lately(UUID person) {
        return plans.activities(MEDIATRICE, person).stream()
                .limit(2)
                .map(LogbookLine::id)
                .collect(Collectors.toSet());
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS);
    }
}
