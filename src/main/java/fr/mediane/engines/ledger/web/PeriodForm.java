package fr.mediane.engines.ledger.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.ErrorKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** From a day to a day, both included and both optional, as typed. */
public record PeriodForm(String from, String to) {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 1, 1);

    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        if (!from.isBlank() && TypedDate.parse(from).isEmpty()) {
            mistakes.add(ErrorKey.on("du", "ledger.day.form"));
        }
        if (!to.isBlank() && TypedDate.parse(to).isEmpty()) {
            mistakes.add(ErrorKey.on("au", "ledger.day.form"));
        }
        if (mistakes.isEmpty() && first().isAfter(last())) {
            mistakes.add(ErrorKey.on("au", "ledger.day.order"));
        }
        return mistakes;
    }

    Instant begins(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
        return last().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate first() {
        return TypedDate.parse(from).orElse(FIRST);
    }

    private LocalDate last() {
        return TypedDate.parse(to).orElse(LAST);
    }
}
