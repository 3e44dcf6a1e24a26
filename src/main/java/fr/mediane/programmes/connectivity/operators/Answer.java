package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an operator says; which parts it has depends on its kind.
 *
 * @param amount of the debt, of the waiver, or of the whole plan
 * @param since since when the debt is owed or the line is cut; of a plan, when the first instalment is due
 * @param litigation whether the debt is before a court
 * @param essentials of a reduced line, that e-mail and online public services work
 * @param words who bought the debt, or why nothing is waived
 * @param instalments of a plan, one a month; they add up to its amount
 */
public record Answer(
        AnswerKind kind,
        Optional<Euros> amount,
        Optional<LocalDate> since,
        Optional<Boolean> litigation,
        Optional<Boolean> essentials,
        String words,
        List<Euros> instalments) {
    public Answer {
        instalments = List.copyOf(instalments);
    }

    /** One that needs nothing but its kind. */
    public static Answer of(AnswerKind kind) {
        return new Answer(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", List.of());
    }

    Answer owing(Euros much) {
        return new Answer(kind, Optional.of(much), since, litigation, essentials, words, instalments);
    }

    Answer from(LocalDate day) {
        return new Answer(kind, amount, Optional.of(day), litigation, essentials, words, instalments);
    }

    Answer inCourt(boolean yes) {
        return new Answer(kind, amount, since, Optional.of(yes), essentials, words, instalments);
    }

    Answer serving() {
        return new Answer(kind, amount, since, litigation, Optional.of(true), words, instalments);
    }

    Answer saying(String said) {
        return new Answer(kind, amount, since, litigation, essentials, said, instalments);
    }

    /** In so many parts, none further apart than a cent. */
    Answer inInstalments(int months) {
        return new Answer(
                kind,
                amount,
                since,
                litigation,
                essentials,
                words,
                amount.orElseThrow().split(months));
    }
}
