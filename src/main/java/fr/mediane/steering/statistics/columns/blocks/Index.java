package fr.mediane.steering.statistics.columns.blocks;

import fr.mediane.steering.statistics.columns.Figures;
import fr.mediane.steering.statistics.columns.Slice;
import fr.mediane.steering.statistics.columns.Visits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All activities of the copy at one moment, in blocks. Never changed: what follows makes another that shares nearly
 * everything.
 */
public final class Index {
    static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    /** A block that grows is read anew with each change: it stays small. */
    private static final int GROWN = 8_192;

    private final List<Block> blocks;
    private final Names names;
    private final int people;
    private final int firstDay;
    private final int lastDay;

    private Index(List<Block> blocks, Names names, int people) {
        this.blocks = List.copyOf(blocks);
        this.names = names;
        this.people = people;
        this.firstDay = blocks.stream().mapToInt(Block::firstDay).min().orElse(0);
        this.lastDay = blocks.stream().mapToInt(Block::lastDay).max().orElse(0);
    }

    /**
     * Reads the whole copy.
     *
     * @param until the number after that of the last activity
     * @param crew as many blocks are read at once as it has threads
     */
    public static Index read(int until, Source source, Crew crew) {
        int many = (until + Block.ROWS - 1) >>> Block.SHIFT;
        var blocks = new Block[many];
        var next = new AtomicInteger();
        crew.together(() -> {
            for (int i = next.getAndIncrement(); i < many; i = next.getAndIncrement()) {
                int first = i << Block.SHIFT;
                blocks[i] = source.ask(connection ->
                        Reader.read(connection, first, (int) Math.min(until, (long) first + Block.ROWS)));
            }
            return true;
        });
        return source.ask(connection -> new Index(List.of(blocks), Names.read(connection), people(connection)));
    }

    /** Where the copy is asked. */
    public interface Source {
        <T> T ask(Asking<T> asking);
    }

    /** Something to ask the copy. */
    public interface Asking<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * After a change of the copy.
     *
     * @param gone the numbers of activities that are no longer there
     * @param until the number after that of the last activity
     */
    public Index after(int[] gone, int until, Connection connection) throws SQLException {
        var left = new ArrayList<Block>();
        blocks.forEach(block -> left.add(block.without(gone)));
        while (end(left) < until || open(left)) {
            int first = open(left) ? left.removeLast().first() : end(left);
            int reach = Math.min(until, first + Block.ROWS);
            left.add(Reader.read(connection, first, reach));
            if (reach == until) {
                break;
            }
        }
        return new Index(left, names.grown(connection), people(connection));
    }

    /** How many activities it has room for. */
    public int end() {
        return end(blocks);
    }

    private static int end(List<Block> blocks) {
        return blocks.isEmpty()
                ? 0
                : blocks.getLast().first() + blocks.getLast().size();
    }

    /** Whether the last block may still grow. */
    private static boolean open(List<Block> blocks) {
        return !blocks.isEmpty() && blocks.getLast().size() < GROWN;
    }

    /**
     * The figures of a slice.
     *
     * @param numbers of people, as far as any activity names them, in order
     * @param merged venues, with those that stand for them today
     */
    public Figures count(Slice slice, Map<UUID, UUID> merged, Function<Set<UUID>, int[]> numbers, Crew crew) {
        var tally = counted(
                slice,
                numbers,
                crew,
                () -> new Tally(firstDay, lastDay, names.size(), people, slice.fresh()),
                Tally::plus);
        return new Summing(tally, names, firstDay, merged).figures(slice);
    }

    /** How often the people of a slice took part; who is new is not asked. */
    public Visits visits(Slice slice, Function<Set<UUID>, int[]> numbers, Crew crew) {
        return counted(slice.withFresh(false), numbers, crew, () -> new VisitTally(people), VisitTally::plus)
                .visits();
    }

    private <C extends Counter> C counted(
            Slice slice, Function<Set<UUID>, int[]> numbers, Crew crew, Supplier<C> begin, BinaryOperator<C> both) {
        var matching = new Matching(names, numbers);
        var conditions = slice.conditions().stream().map(matching::of).toList();
        int from = day(slice.period().from());
        int until = day(slice.period().until());
        var next = new AtomicInteger();
        return crew
                .together(() -> {
                    var mine = begin.get();
                    var counting = new BlockCount(from, until, conditions, slice.fresh(), mine);
                    for (int i = next.getAndIncrement(); i < blocks.size(); i = next.getAndIncrement()) {
                        counting.add(blocks.get(i));
                    }
                    return mine;
                })
                .stream()
                .reduce(both)
                .orElseThrow();
    }

    static int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(DAY_ZERO, date);
    }

    private static int people(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(number), 0) from person")) {
            row.next();
            return row.getInt(1);
        }
    }
}
