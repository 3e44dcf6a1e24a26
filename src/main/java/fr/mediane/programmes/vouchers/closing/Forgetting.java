package fr.mediane.programmes.vouchers.closing;

import fr.mediane.engines.rules.About;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets, long after a campaign: who handed which voucher out and when, who got it, what its rule was told of them, and the
 * reasons that anybody typed. The money stays in the books.
 */
@Component
class Forgetting {
    private static final int CHUNK = 2_000;
    private final Calendars calendars;
    private final RulesDesk rules;
    private final Clock clock;
    private final Duration kept;

    /** @param kept how long after the end of grace */
    Forgetting(
            Calendars calendars,
            RulesDesk rules,
            Clock clock,
            @Value("${mediane.vouchers.purge-after:400d}") Duration kept) {
        this.calendars = calendars;
        this.rules = rules;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 50 4 * * *", zone = Paris.NAME)
    void forget() {
        var before = Paris.today(clock).minusDays(kept.toDays());
        for (var some = calendars.handings(before, CHUNK); !some.isEmpty(); some = calendars.handings(before, CHUNK)) {
            some.forEach(this::erase);
        }
        calendars.forgetKeys(before);
        while (calendars.forgetReasons(before, CHUNK) > 0) {}
        while (calendars.purge(before, CHUNK) > 0) {}
    }

    /** First what was told, then the trace of it: cut short, it is done again. */
    private void erase(UUID handing) {
        rules.erase(Actor.SYSTEM, new About("handing", handing));
        calendars.forget(handing);
    }
}
