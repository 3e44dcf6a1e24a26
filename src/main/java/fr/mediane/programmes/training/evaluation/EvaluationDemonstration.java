package fr.mediane.programmes.training.evaluation;

import fr.mediane.engines.surveys.DemonstrationAnswers;
import fr.mediane.engines.surveys.Occasion;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Most of those who came to a session were asked and answered; enough for the large one only. */
@Component
class EvaluationDemonstration implements DemonstrationData {
    private static final long SEED = 7;
    private static final Duration EVER = Duration.ofDays(3_650);
    private static final int MOST = 1_000;
    private final Participants participants;
    private final DemonstrationAnswers answers;
    private final Clock clock;
    private final Random random = new Random(SEED);

    EvaluationDemonstration(Participants participants, DemonstrationAnswers answers, Clock clock) {
        this.participants = participants;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.training-evaluation";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var asked = new ArrayList<UUID>();
        for (var one : participants.toAsk(clock.instant(), EVER, MOST)) {
            var id = Uuid7.next();
            var at = one.day().plusDays(1).atTime(10, 0).atZone(Paris.ZONE).toInstant();
            participants.asked(one.enrolment(), id, at);
            answers.asked(id, new Occasion.Event(one.session(), one.module(), one.day()), at);
            asked.add(id);
        }
        asked.stream().filter(_ -> random.nextInt(5) > 0).forEach(id -> answers.said(id, said()));
        answers.mix();
    }

    private Map<String, List<String>> said() {
        int before = 1 + random.nextInt(4);
        return Map.of(
                "able", List.of(random.nextInt(8) > 0 ? "oui" : "non"),
                "before", List.of("" + before),
                "now", List.of("" + Math.min(5, before + random.nextInt(3))),
                "satisfaction", List.of("" + (3 + random.nextInt(3))));
    }
}
