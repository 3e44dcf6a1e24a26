package fr.mediane.programmes.beneficiaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened with a person.
 *
 * @param key message key of what, with arguments in plain words
 * @param keys message keys of what it was about, shown one after the other
 * @param href where to read more; empty when this reader may not
 */
public record HistoryLine(
        LocalDate date, String key, List<Object> arguments, List<String> keys, Optional<String> href) {
    public HistoryLine {
        arguments = List.copyOf(arguments);
        keys = List.copyOf(keys);
    }
}
