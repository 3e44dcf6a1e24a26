package fr.mediane.programmes.vouchers.payments;

import fr.mediane.kernel.WorkingDays;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When places are paid what they took the month before: on a day of the month ({@code mediane.vouchers.payment-day}, the
 * 5th by default), or the next working day.
 */
@Component
class PaymentDay {
    private static final int LAST = 28;
    private final Clock clock;
    private final int day;

    PaymentDay(Clock clock, @Value("${mediane.vouchers.payment-day:5}") int day) {
        if (day < 1 || day > LAST) {
            throw new IllegalArgumentException("mediane.vouchers.payment-day must be 1 to " + LAST + ": " + day);
        }
        this.clock = clock;
        this.day = day;
    }

    /** When what was used since that day is paid: the month after, else the next time. */
    LocalDate of(LocalDate oldest) {
        var today = Paris.today(clock);
        var month = YearMonth.from(oldest).plusMonths(1);
        var next = in(month);
        while (next.isBefore(today)) {
            month = month.plusMonths(1);
            next = in(month);
        }
        return next;
    }

    private LocalDate in(YearMonth month) {
        return WorkingDays.atOrAfter(month.atDay(day));
    }
}
