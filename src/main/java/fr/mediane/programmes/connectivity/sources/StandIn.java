package fr.mediane.programmes.connectivity.sources;

import fr.mediane.kernel.Euros;
import fr.mediane.platform.Paris;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.zip.CRC32;

/**
 * Answers with invented figures, always the same for the same person in the same month: one in ten is not known, one in
 * twenty finds the source closed.
 */
final class StandIn implements ResourcesSource {
    private static final int UNKNOWN = 10;
    private static final int UNAVAILABLE = 15;
    private static final int MOST_CHILDREN = 4;
    /** Of each adult, in cents: 300 € to 1,500 €. */
    private static final int LEAST = 30_000;

    private static final int SPREAD = 120_000;
    private final Clock clock;

    StandIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Given of(Identity person) {
        long drawn = drawn(person);
        int chance = (int) (drawn % 100);
        if (chance < UNKNOWN) {
            return new Given.Nothing();
        }
        if (chance < UNAVAILABLE) {
            return new Given.Unavailable();
        }
        int adults = 1 + (int) (drawn / 100 % 2);
        int children = (int) (drawn / 200 % (MOST_CHILDREN + 1));
        var monthly = Euros.ofCents(LEAST + drawn / 1_000 % SPREAD).times(adults);
        return new Given.Household(
                adults, children, monthly, YearMonth.from(Paris.today(clock)).minusMonths(1));
    }

    @Override
    public boolean invented() {
        return true;
    }

    private static long drawn(Identity person) {
        var sum = new CRC32();
        sum.update(person.canonical().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
