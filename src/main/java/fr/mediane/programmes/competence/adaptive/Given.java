package fr.mediane.programmes.competence.adaptive;

/** An answer to a question. */
public record Given(Item item, Answer answer) {
    boolean counts(boolean calibratedOnly) {
        return answer.counts() && (item.parameters().calibrated() || !calibratedOnly);
    }
}
