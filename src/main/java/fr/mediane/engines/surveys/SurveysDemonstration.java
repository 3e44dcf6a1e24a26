package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Answers;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Some thousand invented askings over the last year and a half; somewhat more than half of them answered. */
@Component
class SurveysDemonstration implements DemonstrationData {
    private static final long SEED = 26;
    private static final int DAYS = 540;
    private static final int EACH = 25;
    private static final int OF_MEDIATRICE = 120;
    private static final List<String> BETTER = List.of(
            "Plus de temps pour chacun",
            "Un rendez-vous le samedi",
            "Revoir la même chose une deuxième fois",
            "Un papier avec les étapes, pour refaire à la maison",
            "Moins de monde dans l’atelier");

    private final Questionnaires questionnaires;
    private final SurveyInvitations invitations;
    private final Responses responses;
    private final SurveyKeys keys;
    private final Clock clock;
    private final Random random = new Random(SEED);
    private final Map<Moment, Questionnaire> inUse = new EnumMap<>(Moment.class);

    SurveysDemonstration(
            Questionnaires questionnaires,
            SurveyInvitations invitations,
            Responses responses,
            SurveyKeys keys,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.responses = responses;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.surveys";
    }

    @Override
    public int order() {
        return 58;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var today = Paris.today(clock);
        for (var moment : Moment.values()) {
            inUse.put(moment, questionnaires.inUse(About.HELP, moment).orElseThrow());
        }
        ask(DemonstrationPeople.account("mediatrice"), "26", OF_MEDIATRICE, today);
        var counsellors = DemonstrationPeople.counsellors();
        progress.total(counsellors.size());
        for (var counsellor : counsellors) {
            ask(counsellor.account(), counsellor.departement(), EACH, today);
            progress.done(counsellors.indexOf(counsellor) + 1L);
        }
        responses.mix();
    }

    private void ask(UUID counsellor, String departement, int number, LocalDate today) {
        for (int i = 0; i < number; i++) {
            var audience = random.nextInt(3) == 0 ? Audience.WORKSHOP : Audience.INDIVIDUAL;
            var day = today.minusDays(1 + random.nextInt(DAYS));
            ask(Moment.AFTER, new Occasion.Help(counsellor, Optional.of(departement), audience, day), day, 0.62);
            int later = inUse(Moment.LATER).days();
            if (day.plusDays(later).isBefore(today) && random.nextBoolean()) {
                ask(
                        Moment.LATER,
                        new Occasion.Help(counsellor, Optional.of(departement), audience, day),
                        day.plusDays(later),
                        0.45);
            }
        }
    }

    private void ask(Moment moment, Occasion.Help occasion, LocalDate asked, double willing) {
        var questionnaire = inUse(moment);
        var channel = Channel.values()[random.nextInt(Channel.values().length)];
        var at = asked.atTime(15, 0).atZone(Paris.ZONE).toInstant().truncatedTo(ChronoUnit.SECONDS);
        var made = new Invitation(
                Uuid7.next(),
                questionnaire.revision(),
                questionnaire.anonymous(),
                moment,
                channel,
                occasion,
                at,
                at.plus(Duration.ofDays(30)),
                false);
        invitations.insert(made, keys.atRest(keys.secret(made.id(), channel)));
        if (random.nextDouble() < willing && invitations.close(made.id())) {
            responses.insert(made, questionnaire.form(), answers(questionnaire, occasion, clock.instant()));
        }
    }

    private Questionnaire inUse(Moment moment) {
        return Objects.requireNonNull(inUse.get(moment));
    }

    /** People who were helped longer ago, and in workshops, are a little less sure. */
    private Answers answers(Questionnaire questionnaire, Occasion.Help occasion, Instant now) {
        double month = ChronoUnit.DAYS.between(occasion.day(), Paris.day(now)) / 30.0;
        double mood = 0.75 - month * 0.006 - (occasion.audience() == Audience.WORKSHOP ? 0.08 : 0);
        return questionnaire.form().trimmed(questionnaire.form().read(plain(questionnaire.moment(), mood)));
    }

    /** Most feel more at ease than before; a few less. */
    private int change(double mood) {
        return random.nextDouble() < mood ? 1 + random.nextInt(2) : random.nextInt(4) == 0 ? -1 : 0;
    }

    private Map<String, List<String>> plain(Moment moment, double mood) {
        var plain = new LinkedHashMap<String, List<String>>();
        int before = 1 + random.nextInt(4);
        var now = "" + Math.clamp(before + change(mood), 1, 5);
        if (moment == Moment.LATER) {
            plain.put(
                    "alone",
                    List.of(random.nextDouble() < mood ? "always" : random.nextBoolean() ? "sometimes" : "helped"));
            plain.put("now", List.of(now));
            plain.put("again", List.of(random.nextBoolean() ? "oui" : "non"));
            return plain;
        }
        plain.put("able", List.of(random.nextDouble() < mood ? "oui" : "non"));
        plain.put("topics", List.of(random.nextBoolean() ? "procedures" : "messages"));
        plain.put("before", List.of("" + before));
        plain.put("now", List.of(now));
        int satisfied = random.nextDouble() < mood + 0.15 ? 4 + random.nextInt(2) : 2 + random.nextInt(2);
        plain.put("satisfaction", List.of("" + satisfied));
        if (random.nextInt(4) == 0) {
            plain.put("better", List.of(BETTER.get(random.nextInt(BETTER.size()))));
        }
        if (random.nextInt(8) > 0) {
            var age = AgeGroup.values()[random.nextInt(AgeGroup.values().length)];
            plain.put(AgeGroup.FIELD, List.of(age.code()));
        }
        return plain;
    }
}
