package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.DateRange;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same question to the normal tables, to the copy by columns and to the blocks in memory. */
public final class ThreeWays {
    private final LiveSql live;
    private final Current current;
    private final Memory memory;
    private final Watch watch;

    public ThreeWays(ApplicationContext house) {
        this.live = new LiveSql(house.getBean(JdbcClient.class), house.getBean(TransactionTemplate.class));
        this.current = house.getBean(Current.class);
        this.memory = house.getBean(Memory.class);
        this.watch = house.getBean(Watch.class);
    }

    /** Whether the blocks are in memory, and nothing is left to follow. */
    public boolean ready() {
        return watch.caughtUp(Duration.ofSeconds(1))
                && memory.count(Slice.of(DateRange.of("2020-01-01/2020-01-02"))).isPresent();
    }

    public Figures live(Slice slice) {
        return live.count(slice);
    }

    public Figures copy(Slice slice) {
        return current.ask(connection -> Columns.count(connection, slice)).orElseThrow();
    }

    public Figures blocks(Slice slice) {
        return memory.count(slice).orElseThrow();
    }
}
