package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.workforce.recruitment.Candidate.Person;
import fr.mediane.programmes.workforce.recruitment.Candidate.Wish;
import fr.mediane.programmes.workforce.recruitment.OpenPosition.Notice;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import fr.mediane.registers.organisations.DemonstrationOrganisations.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented candidates around the invented employers' vacant positions, at every step; {@code citoyenne} is one of them. */
@Component
class RecruitmentDemonstration implements DemonstrationData {
    private static final String WORDS =
            "J’aide depuis des années mes voisins avec leurs papiers en ligne, et j’aime cela.";
    private final Candidates candidates;
    private final Candidacies candidacies;
    private final OpenPositions positions;
    private final Clock clock;

    RecruitmentDemonstration(Candidates candidates, Candidacies candidacies, OpenPositions positions, Clock clock) {
        this.candidates = candidates;
        this.candidacies = candidacies;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.recruitment";
    }

    /** After positions. */
    @Override
    public int order() {
        return 98;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    @Transactional
    public void load(Progress progress) {
        var ids = new HashMap<String, UUID>();
        PEOPLE.lines().forEach(line -> {
            var cells = line.split(";", -1);
            ids.put(cells[0], candidate(cells, ids.size()));
        });
        Function<String, UUID> people = name -> Objects.requireNonNull(ids.get(name));
        var today = Paris.today(clock);
        for (var sample : DemonstrationOrganisations.all()) {
            positions.of(List.of(sample.id()), today).forEach(position -> {
                say(sample, position);
                if (sample.id().equals(DemonstrationPeople.ORGANISATION)) {
                    everyStep(position, people);
                }
            });
        }
        DemonstrationOrganisations.in("26").stream()
                .skip(1)
                .flatMap(sample -> positions.of(List.of(sample.id()), today).stream())
                .limit(1)
                .forEach(position ->
                        candidacies.begin(position.id(), people.apply("citoyenne"), CandidacyState.INVITED));
    }

    private UUID candidate(String[] cells, int rank) {
        var today = Paris.today(clock);
        var account = cells[0].equals("citoyenne")
                ? DemonstrationPeople.account(cells[0])
                : UUID.nameUUIDFromBytes(("candidate " + cells[0]).getBytes(StandardCharsets.UTF_8));
        var skills = EnumSet.noneOf(Skill.class);
        for (var name : cells[4].split(" ")) {
            skills.add(Skill.valueOf(name));
        }
        var one = new Candidate(
                Uuid7.next(),
                new Person(
                        cells[1],
                        Optional.of(EmailAddress.of("candidature" + (rank + 1) + "@exemple.fr")),
                        rank % 2 == 0
                                ? Optional.of(PhoneNumber.of("06 39 98 00 %02d".formatted(10 + rank)))
                                : Optional.empty(),
                        rank % 3 == 0 ? WORDS : ""),
                new Wish(
                        CommuneCode.of(cells[2]),
                        Integer.parseInt(cells[3]),
                        today.plusDays(rank % 4 * 20L),
                        WorkingTime.values()[rank % 3],
                        skills),
                false,
                today.minusDays(rank * 9L));
        return candidates.add(account, one)
                ? one.id()
                : candidates.ofAccount(account).orElseThrow().id();
    }

    private void say(Sample sample, OpenPosition position) {
        positions.say(
                position.id(),
                sample.commune(),
                new Notice(
                        Paris.today(clock).plusDays(30),
                        EnumSet.of(Skill.WELCOMING, Skill.WORKSHOPS, Skill.ONLINE_PROCEDURES),
                        "Vous aidez les habitants dans nos permanences et animez des ateliers. Formation prise en charge."));
    }

    private void everyStep(OpenPosition position, Function<String, UUID> people) {
        begin(position, people.apply("maya"), CandidacyState.INTERESTED);
        begin(position, people.apply("titouan"), CandidacyState.INVITED);
        begin(position, people.apply("rosa"), CandidacyState.INTERESTED, CandidacyState.ACCEPTED);
        begin(position, people.apply("idriss"), CandidacyState.INVITED, CandidacyState.ACCEPTED, CandidacyState.MET);
    }

    private void begin(OpenPosition position, UUID candidate, CandidacyState first, CandidacyState... then) {
        candidacies.begin(position.id(), candidate, first).ifPresent(id -> {
            for (var state : then) {
                candidacies.move(id, state);
            }
        });
    }

    private static final String PEOPLE = """
            citoyenne;Inès;26362;40;WELCOMING ONE_TO_ONE ONLINE_PROCEDURES OLDER_PEOPLE
            maya;Maya;26281;25;WELCOMING WORKSHOPS OFFICE_TOOLS
            titouan;Titouan;26362;15;WORKSHOPS YOUNG_PEOPLE SAFETY
            rosa;Rosa;26198;60;WELCOMING WORKSHOPS ONLINE_PROCEDURES LANGUAGES
            idriss;Idriss;26113;80;WELCOMING ONLINE_PROCEDURES COORDINATION
            lucette;Lucette;26108;30;WELCOMING FIRST_STEPS OLDER_PEOPLE
            anouk;Anouk;26220;120;WORKSHOPS ONLINE_PROCEDURES
            malo;Malo;33063;35;WELCOMING WORKSHOPS DISABILITY
            ysaline;Ysaline;33522;10;ONE_TO_ONE FIRST_STEPS
            bruno;Bruno;33243;70;WELCOMING OFFICE_TOOLS ONLINE_PROCEDURES
            kevine;Kévine;97411;50;WORKSHOPS YOUNG_PEOPLE LANGUAGES
            ferdinand;Ferdinand;97415;20;WELCOMING WORKSHOPS ONLINE_PROCEDURES
            """;
}
