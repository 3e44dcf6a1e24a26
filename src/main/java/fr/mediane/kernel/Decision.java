package fr.mediane.kernel;

import java.util.List;
import java.util.function.Function;

/** What a Desk answers to a request: done, refused for reasons, or not this person's to ask. A refusal is a value. */
public sealed interface Decision<T> {
    record Accepted<T>(T value) implements Decision<T> {}

    /** What was asked cannot be done as it stands; the reasons say how to mend it (HTTP 422). */
    record Refused<T>(List<ErrorKey> reasons) implements Decision<T> {
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
            reasons = List.copyOf(reasons);
        }
    }

    /** The actor lacks the right (HTTP 403). */
    record Forbidden<T>() implements Decision<T> {}

    /** There is no such thing, or not for this actor (HTTP 404). */
    record Unknown<T>() implements Decision<T> {}

    static <T> Decision<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Decision<T> refused(List<ErrorKey> reasons) {
        return new Refused<>(reasons);
    }

    static <T> Decision<T> refused(ErrorKey reason) {
        return new Refused<>(List.of(reason));
    }

    static <T> Decision<T> forbidden() {
        return new Forbidden<>();
    }

    static <T> Decision<T> unknown() {
        return new Unknown<>();
    }

    /** The value, or the exception that the error pages turn into 403, 404 or 422. */
    default T orThrow() {
        return switch (this) {
            case Accepted<T>(var value) -> value;
            case Refused<T>(var reasons) -> throw new NotDone(Outcome.REFUSED, reasons);
            case Forbidden<T>() -> throw new NotDone(Outcome.FORBIDDEN, List.of());
            case Unknown<T>() -> throw new NotDone(Outcome.UNKNOWN, List.of());
        };
    }

    default <R> Decision<R> map(Function<T, R> change) {
        return switch (this) {
            case Accepted<T>(var value) -> new Accepted<>(change.apply(value));
            case Refused<T>(var reasons) -> new Refused<>(reasons);
            case Forbidden<T>() -> new Forbidden<>();
            case Unknown<T>() -> new Unknown<>();
        };
    }

    /** What the next step decides, when this one was accepted. */
    default <R> Decision<R> flatMap(Function<T, Decision<R>> next) {
        return switch (this) {
            case Accepted<T>(var value) -> next.apply(value);
            case Refused<T>(var reasons) -> new Refused<>(reasons);
            case Forbidden<T>() -> new Forbidden<>();
            case Unknown<T>() -> new Unknown<>();
        };
    }

    enum Outcome {
        REFUSED,
        FORBIDDEN,
        UNKNOWN
    }

    /** Thrown by {@link #orThrow()} only, for pages that have no form to show the reasons in. */
    final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Outcome outcome;
        private final transient List<ErrorKey> reasons;

        NotDone(Outcome outcome, List<ErrorKey> reasons) {
            super(outcome.name());
            this.outcome = outcome;
            this.reasons = reasons;
        }

        public Outcome outcome() {
            return outcome;
        }

        public List<ErrorKey> reasons() {
            return reasons;
        }
    }
}
