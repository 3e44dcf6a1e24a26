package fr.mediane.registers.journal.web;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.JournalFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an administrator asks the journal for, as typed.
 *
 * @param from first day, empty for a week ago
 * @param to last day, empty for today
 */
public record JournalForm(String from, String to, String actor, String module, String record, int page) {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    JournalForm withDefaults(LocalDate today) {
        return new JournalForm(
                from.isBlank() ? today.minusDays(6).toString() : from.strip(),
                to.isBlank() ? today.toString() : to.strip(),
                actor.strip(),
                module.strip(),
                record.strip(),
                page);
    }

    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        if (date(from).isEmpty()) {
            mistakes.add(ErrorKey.on("du", "journal.error.date"));
        }
        if (date(to).isEmpty()) {
            mistakes.add(ErrorKey.on("au", "journal.error.date"));
        }
        if (mistakes.isEmpty() && date(to).get().isBefore(date(from).get())) {
            mistakes.add(ErrorKey.on("au", "journal.error.order"));
        }
        if (!actor.isEmpty() && id(actor).isEmpty()) {
            mistakes.add(ErrorKey.on("qui", "journal.error.id"));
        }
        if (!record.isEmpty() && id(record).isEmpty()) {
            mistakes.add(ErrorKey.on("objet", "journal.error.id"));
        }
        return mistakes;
    }

    /** Only once {@link #mistakes()} is empty. */
    JournalFilter filter() {
        return new JournalFilter(
                date(from).orElseThrow().atStartOfDay(Paris.ZONE).toInstant(),
                date(to).orElseThrow().plusDays(1).atStartOfDay(Paris.ZONE).toInstant(),
                id(actor),
                Optional.of(module).filter(JournalPage.MODULES::contains),
                id(record),
                page);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
