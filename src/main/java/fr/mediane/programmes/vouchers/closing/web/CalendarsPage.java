package fr.mediane.programmes.vouchers.closing.web;

import fr.mediane.programmes.vouchers.closing.CalendarDesk.Dated;
import fr.mediane.programmes.vouchers.closing.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When campaigns end. */
public record CalendarsPage(List<Dated> campaigns) {
    public CalendarsPage {
        campaigns = List.copyOf(campaigns);
    }

    public Optional<LocalDate> day(Dated dated, Step step) {
        return dated.step(step).map(one -> one.day());
    }
}
