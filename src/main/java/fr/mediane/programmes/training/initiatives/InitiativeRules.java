package fr.mediane.programmes.training.initiatives;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an initiative has to say of itself; the table checks the same. */
final class InitiativeRules {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_SUMMARY = 600;
    private static final int LONGEST_LINK = 300;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private static final Pattern LINK = Pattern.compile("https://[^\\s]{3,}");

    private InitiativeRules() {}

    static List<ErrorKey> faults(InitiativeDraft draft) {
        var faults = new ArrayList<ErrorKey>();
        text(draft.title(), "titre", LONGEST_TITLE, faults);
        text(draft.summary(), "resume", LONGEST_SUMMARY, faults);
        refuseIf(draft.audiences().isEmpty(), "publics", "training.error.choose", faults);
        refuseIf(draft.technologies().isEmpty(), "domaines", "training.error.choose", faults);
        refuseIf(
                draft.languages().isEmpty() || !InitiativeDraft.LANGUAGES.containsAll(draft.languages()),
                "langues",
                "training.error.choose",
                faults);
        refuseIf(
                draft.startsOn().isBefore(FIRST) || !draft.startsOn().isBefore(LAST),
                "debut",
                "training.error.day",
                faults);
        refuseIf(
                draft.endsOn()
                        .map(last -> last.isBefore(draft.startsOn()) || !last.isBefore(LAST))
                        .orElse(false),
                "fin",
                "training.error.order",
                faults);
        refuseIf(
                draft.link().length() > LONGEST_LINK
                        || !LINK.matcher(draft.link()).matches(),
                "lien",
                "training.error.link",
                faults);
        return faults;
    }

    /** One line, without characters that cannot be seen. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    }

    /** As it is kept: in single lines. */
    static InitiativeDraft bare(InitiativeDraft typed) {
        return new InitiativeDraft(
                lines(typed.title()),
                lines(typed.summary()),
                typed.audiences(),
                typed.technologies(),
                typed.level(),
                typed.field(),
                typed.extent(),
                typed.languages(),
                typed.startsOn(),
                typed.endsOn(),
                typed.link().strip());
    }

    private static Words lines(Words words) {
        return new Words(line(words.french()), line(words.english()));
    }

    private static void text(Words words, String field, int longest, List<ErrorKey> faults) {
        Optional.of(words.french())
                .filter(one -> one.isEmpty() || one.length() > longest)
                .ifPresent(_ -> faults.add(ErrorKey.on(field + "-fr", "training.error.length", longest)));
        Optional.of(words.english())
                .filter(one -> one.isEmpty() || one.length() > longest)
                .ifPresent(_ -> faults.add(ErrorKey.on(field + "-en", "training.error.length", longest)));
    }

    private static void refuseIf(boolean wrong, String field, String key, List<ErrorKey> faults) {
        if (wrong) {
            faults.add(ErrorKey.on(field, key));
        }
    }
}
