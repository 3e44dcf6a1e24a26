package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.DateRange;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same question to the normal tables, to the copy by columns and to the blocks in memory. */
public final class ThreeWays {
    private final LiveSql live;
    private final Current current;
    private final Memory memory;
    private final Watch watch;
    private final Follower follower;
    private final Processes processes;

    public ThreeWays(ApplicationContext house) {
        this.live = new LiveSql(house.getBean(JdbcClient.class), house.getBean(TransactionTemplate.class));
        this.current = house.getBean(Current.class);
        this.memory = house.getBean(Memory.class);
        this.watch = house.getBean(Watch.class);
        this.follower = house.getBean(Follower.class);
        this.processes = house.getBean(Processes.class);
    }

    /** Whether the blocks are in memory, and nothing is left to follow. */
    public boolean ready() {
        return follower.state().building().isEmpty()
                && watch.caughtUp(Duration.ofSeconds(1))
                && memory.count(Slice.of(DateRange.of("2020-01-01/2020-01-02")), Map.of())
                        .isPresent();
    }

    /** Has the copy built anew, and waits until it is; it is not in memory then. */
    public void rebuild() throws InterruptedException {
        long request = processes.ask();
        while (processes.alive().stream().noneMatch(one -> one.rebuiltFor() >= request)) {
            Thread.sleep(100);
        }
    }

    public Figures live(Slice slice) {
        return live.count(slice);
    }

    public Figures copy(Slice slice) {
        return current.ask(connection -> Columns.count(connection, slice, Map.of()))
                .orElseThrow();
    }

    public Figures blocks(Slice slice) {
        return memory.count(slice, Map.of()).orElseThrow();
    }
}
