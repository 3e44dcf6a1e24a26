package fr.mediane.kernel;

import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a text that someone typed or a file held: the value, or the reason why it is none. Match it with
 * {@code switch}, or ask {@link #value()}.
 */
public sealed interface Parsed<T> {
    /** The text says what it should. */
    record Valid<T>(T content) implements Parsed<T> {}

    /** The text does not; the reason is one of the messages {@code kernel.*}. */
    record Invalid<T>(ErrorKey reason) implements Parsed<T> {}

    static <T> Parsed<T> valid(T content) {
        return new Valid<>(content);
    }

    static <T> Parsed<T> invalid(String key, Object... arguments) {
        return new Invalid<>(ErrorKey.on("", key, arguments));
    }

    /** The value, when there is one. */
    default Optional<T> value() {
        return switch (this) {
            case Valid<T>(var content) -> Optional.of(content);
            case Invalid<T> invalid -> Optional.empty();
        };
    }

    /** The reason, as an error of this form field; empty when the text is right. */
    default Optional<ErrorKey> errorOn(String field) {
        return switch (this) {
            case Valid<T> valid -> Optional.empty();
            case Invalid<T>(var reason) -> Optional.of(new ErrorKey(reason.key(), field, reason.arguments()));
        };
    }

    /** The value, or an {@link IllegalArgumentException} that names the reason but not the text, which may be personal. */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(var content) -> content;
            case Invalid<T>(var reason) -> throw new IllegalArgumentException(reason.key());
        };
    }

    default <R> Parsed<R> map(Function<T, R> change) {
        return switch (this) {
            case Valid<T>(var content) -> new Valid<>(change.apply(content));
            case Invalid<T>(var reason) -> new Invalid<>(reason);
        };
    }
}
