package fr.mediane.engines.procedures.opinions;

import fr.mediane.engines.procedures.Written;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an instructor asks of somebody.
 *
 * @param id made by the browser (UUIDv7): sent twice, it is asked once
 * @param due the last day on which they may answer; empty when what was typed is no day
 * @param sections keys of the form's parts that they may read
 * @param documents files that they may read
 */
public record Asked(
        UUID id,
        String expert,
        String address,
        String question,
        Optional<LocalDate> due,
        Set<String> sections,
        Set<UUID> documents) {
    private static final int LONGEST_NAME = 120;
    private static final int MOST_DAYS = 60;

    public Asked {
        sections = Set.copyOf(sections);
        documents = Set.copyOf(documents);
    }

    /** What is wrong with it, in the order of the form. */
    List<ErrorKey> mistakes(LocalDate today) {
        boolean named = !expert.isBlank() && expert.strip().length() <= LONGEST_NAME;
        boolean soon = due.filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(MOST_DAYS)))
                .isPresent();
        return Stream.of(
                        Written.id(id),
                        wrong(!named, ErrorKey.on("expert", "procedures.error.opinion.name", LONGEST_NAME)),
                        Written.optional("expert", expert),
                        wrong(
                                EmailAddress.parse(address).value().isEmpty(),
                                ErrorKey.on("courriel", "procedures.error.opinion.address")),
                        Written.needed("question", question),
                        wrong(!soon, ErrorKey.on("pour-le", "procedures.error.opinion.day", MOST_DAYS)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ErrorKey> wrong(boolean so, ErrorKey why) {
        return so ? Optional.of(why) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Asked " + id;
    }
}
