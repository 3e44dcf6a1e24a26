package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Question;
import fr.mediane.kernel.Euros;
import fr.mediane.programmes.connectivity.sources.Identity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request for help says, by the keys of its form. */
final class HelpAnswers {
    private HelpAnswers() {}

    static String text(Answers answers, String key) {
        return answers.values(key).stream().findFirst().orElse("");
    }

    static boolean yes(Answers answers, String key) {
        return answers.values(key).contains(Question.YES);
    }

    static Optional<Euros> euros(Answers answers, String key) {
        return answers.of(key)
                .flatMap(answer -> answer instanceof Answer.Sum(var sum) ? Optional.of(sum) : Optional.empty());
    }

    static Optional<Identity> applicant(Answers answers) {
        return identity(answers, "nom", "prenom", "naissance");
    }

    /** The adults of the household: one or two. */
    static List<Identity> adults(Answers answers) {
        return Stream.concat(applicant(answers).stream(), identity(answers, "nom2", "prenom2", "naissance2").stream())
                .toList();
    }

    private static Optional<Identity> identity(Answers answers, String family, String given, String birth) {
        return day(answers, birth)
                .filter(_ -> answers.of(family).isPresent() && answers.of(given).isPresent())
                .map(day -> new Identity(text(answers, family), text(answers, given), day));
    }

    private static Optional<LocalDate> day(Answers answers, String key) {
        return answers.of(key)
                .flatMap(answer -> answer instanceof Answer.OnDay(var day) ? Optional.of(day) : Optional.empty());
    }
}
