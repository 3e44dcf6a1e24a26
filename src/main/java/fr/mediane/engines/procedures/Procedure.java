package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of a procedure, as its form and the settings in it say.
 *
 * @param revision of the form
 * @param instructedBy whose instructors decide: the level of the territory in which the answer to {@code where} lies
 * @param where key of the question that names the commune; empty for the whole country, and where the owner tells
 * @param subject keys of the questions that say who asks, in order
 * @param mail key of the question with the e-mail address of who asks; empty for none
 * @param decideWithin from the day of filing
 * @param remindBefore the day by which it must be decided
 * @param correctWithin from the day a case is sent back
 * @param escalateTo who is told of a case that is not decided in time
 * @param escalateWithin from the day by which it must be decided; empty for that very day
 * @param rules key of the decision table that proposes an answer; empty for none, and where the owner tells
 */
public record Procedure(
        UUID revision,
        Form form,
        Optional<Scope.Level> instructedBy,
        String where,
        List<String> subject,
        String mail,
        Optional<Delay> decideWithin,
        Optional<Delay> remindBefore,
        Optional<Delay> correctWithin,
        Optional<EmailAddress> escalateTo,
        Optional<Delay> escalateWithin,
        Silence silence,
        String rules) {
    /** The kind of its forms. */
    public static final String KIND = "procedure";

    private static final Set<String> SETTINGS = Set.of(
            "instructed-by",
            "where",
            "subject",
            "mail",
            "decide-within",
            "remind-before",
            "correct-within",
            "escalate-to",
            "escalate-within",
            "silence",
            "rules",
            "law",
            "signatory",
            "appeal",
            "appeal-by",
            "begun-by");

    private static final Set<String> BEGUN_BY = Set.of("", "people", "contest");

    public Procedure {
        subject = List.copyOf(subject);
    }

    /** What the form's settings say, or all that is wrong with them: the faults are on the form's text. */
    public static Decision<Procedure> of(UUID revision, Form form) {
        return new Reading(form).read(revision);
    }

    public String key() {
        return form.key();
    }

    /** Who asks, in a few words. */
    public String subject(Answers answers) {
        return subject.stream().flatMap(key -> answers.values(key).stream()).collect(Collectors.joining(" "));
    }

    /** A setting that only words need: the law, the signatory, the way to appeal; empty when not given. */
    public String words(String setting) {
        return form.settings().getOrDefault(setting, "");
    }

    /** The procedure by which a decision is contested; empty when it cannot be here. */
    public Optional<String> appealBy() {
        return Optional.of(words("appeal-by")).filter(key -> !key.isEmpty());
    }

    /** Whether it only serves to contest what another one decided. */
    public boolean onlyContests() {
        return words("begun-by").equals("contest");
    }

    private static final class Reading {
        private final Map<String, String> settings;
        private final Form form;
        private final List<ErrorKey> faults = new ArrayList<>();

        Reading(Form form) {
            this.form = form;
            this.settings = form.settings();
        }

        Decision<Procedure> read(UUID revision) {
            if (!BEGUN_BY.contains(text("begun-by"))) {
                fault("procedures.fault.setting", "begun-by", text("begun-by"));
            }
            settings.keySet().stream()
                    .filter(name -> !SETTINGS.contains(name))
                    .forEach(name -> fault("forms.fault.unknown", "settings", name));
            var subject = keys("subject");
            if (subject.isEmpty()) {
                fault("procedures.fault.subject");
            }
            var level = level();
            var where = key("where");
            var read = new Procedure(
                    revision,
                    form,
                    level,
                    where,
                    subject,
                    key("mail"),
                    delay("decide-within"),
                    delay("remind-before"),
                    delay("correct-within"),
                    address("escalate-to"),
                    delay("escalate-within"),
                    one("silence", Silence.NOTHING, Silence.values()),
                    text("rules"));
            return faults.isEmpty() ? Decision.accepted(read) : Decision.refused(faults);
        }

        private Optional<Scope.Level> level() {
            var name = text("instructed-by");
            return name.equals("national") || name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(one("instructed-by", Scope.Level.DEPARTEMENT, Scope.Level.values()));
        }

        private <E extends Enum<E>> E one(String setting, E otherwise, E[] all) {
            var name = text(setting);
            return Arrays.stream(all)
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseGet(() -> {
                        if (!name.isEmpty()) {
                            fault("procedures.fault.setting", setting, name);
                        }
                        return otherwise;
                    });
        }

        private Optional<Delay> delay(String setting) {
            var text = text(setting);
            var delay = Delay.parse(text);
            if (!text.isEmpty() && delay.isEmpty()) {
                fault("procedures.fault.delay", setting, text);
            }
            return delay;
        }

        private Optional<EmailAddress> address(String setting) {
            var text = text(setting);
            var address = EmailAddress.parse(text).value();
            if (!text.isEmpty() && address.isEmpty()) {
                fault("procedures.fault.setting", setting, text);
            }
            return address;
        }

        private String key(String setting) {
            return keys(setting).stream().findFirst().orElse("");
        }

        private List<String> keys(String setting) {
            return Stream.of(text(setting).split("\\s+"))
                    .filter(key -> !key.isEmpty())
                    .filter(key -> {
                        boolean known = form.ask(key).isPresent();
                        if (!known) {
                            fault("procedures.fault.question", setting, key);
                        }
                        return known;
                    })
                    .toList();
        }

        private String text(String setting) {
            return Optional.ofNullable(settings.get(setting)).map(String::strip).orElse("");
        }

        private void fault(String key, Object... arguments) {
            faults.add(ErrorKey.on(FormFile.FIELD, key, arguments));
        }
    }
}
