package fr.mediane.steering.statistics.columns.blocks;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/** Reads a block from the copy. */
final class Reader {
    private static final String ROWS = Sql.beside(Reader.class, "block-rows").replace("{margins}", margins());
    private static final String LISTED =
            "select number, unnest({list}) from activity where number >= {from} and number < {until}";

    /** In the order of the query. */
    private enum Column {
        DAY,
        COUNSELLOR,
        EMPLOYER,
        VENUE,
        COMMUNE,
        DEPARTEMENT,
        RESIDENCE,
        PARTICIPANTS,
        NAMED,
        MINUTES,
        WORKSHOP,
        MET,
        PLACE,
        EQUIPMENT,
        THEMES,
        PROCEDURES,
        PEOPLE,
        TAGS
    }

    private final Connection connection;
    private final int first;
    private final int size;
    private final int[][] values;
    private final long[] present;

    private Reader(Connection connection, int first, int size) {
        this.connection = connection;
        this.first = first;
        this.size = size;
        this.values = new int[Column.values().length + Sets.MARGINS][size];
        this.present = new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    /** The rows with the numbers from the first on, at most a block full. */
    static Block read(Connection connection, int first, int until) throws SQLException {
        var reader = new Reader(connection, first, until - first);
        reader.each(ROWS, reader::row);
        return reader.block();
    }

    private void row(DuckDBDataChunkReader chunk, int many) {
        var positions = chunk.vector(0);
        for (int i = 0; i < many; i++) {
            int row = positions.getInt(i) - first;
            present[row >> 6] |= 1L << row;
        }
        for (int column = 0; column < values.length; column++) {
            var read = chunk.vector(column + 1L);
            var into = values[column];
            for (int i = 0; i < many; i++) {
                into[positions.getInt(i) - first] = read.getInt(i);
            }
        }
    }

    private Block block() throws SQLException {
        var days = of(Column.DAY);
        int firstDay = Character.MAX_VALUE;
        int lastDay = -1;
        for (int row = 0; row < size; row++) {
            if ((present[row >> 6] >>> row & 1) != 0) {
                firstDay = Math.min(firstDay, days[row]);
                lastDay = Math.max(lastDay, days[row]);
            }
        }
        var participants = chars(of(Column.PARTICIPANTS));
        var unnamed = new char[size];
        for (int row = 0; row < size; row++) {
            unnamed[row] = (char) (participants[row] - of(Column.NAMED)[row]);
        }
        var tags = tags();
        return new Block(
                first,
                present,
                chars(days),
                firstDay,
                lastDay,
                participants,
                Codes.of(of(Column.COUNSELLOR)),
                Codes.of(of(Column.EMPLOYER)),
                Codes.of(of(Column.VENUE)),
                Codes.of(of(Column.COMMUNE)),
                Codes.of(of(Column.DEPARTEMENT)),
                Codes.of(of(Column.RESIDENCE)),
                sets(),
                marginCounts(),
                Counts.of(unnamed),
                listed("people", of(Column.PEOPLE)),
                tags.tags(),
                tags.rows());
    }

    private Bits[] sets() {
        var words = new long[Sets.ALL][Block.WORDS];
        for (int row = 0; row < size; row++) {
            long bit = 1L << row;
            int word = row >> 6;
            each(words, Sets.THEMES, of(Column.THEMES)[row], word, bit);
            each(words, Sets.PROCEDURES, of(Column.PROCEDURES)[row], word, bit);
            each(words, Sets.EQUIPMENT, of(Column.EQUIPMENT)[row], word, bit);
            words[Sets.DURATIONS + duration(of(Column.MINUTES)[row])][word] |= bit;
            words[Sets.PLACES + of(Column.PLACE)[row]][word] |= bit;
            words[Sets.WORKSHOP][word] |= of(Column.WORKSHOP)[row] == 1 ? bit : 0;
            words[Sets.FROM_MEETING][word] |= of(Column.MET)[row] == 1 ? bit : 0;
        }
        return Arrays.stream(words).map(Bits::of).toArray(Bits[]::new);
    }

    private static void each(long[][] words, int where, int bits, int word, long bit) {
        for (int left = bits; left != 0; left &= left - 1) {
            words[where + Integer.numberOfTrailingZeros(left)][word] |= bit;
        }
    }

    private static int duration(int minutes) {
        return minutes < 30 ? 0 : minutes < 60 ? 1 : minutes < 120 ? 2 : 3;
    }

    private Counts[] marginCounts() {
        return Arrays.stream(values)
                .skip(Column.values().length)
                .map(margin -> Counts.of(chars(margin)))
                .toArray(Counts[]::new);
    }

    private record Tags(int[] tags, Lists rows) {}

    /** From the tags of each row to the rows of each tag. */
    private Tags tags() throws SQLException {
        var byRow = listed("tags", of(Column.TAGS));
        var tags = Arrays.stream(byRow.numbers()).sorted().distinct().toArray();
        var starts = new int[tags.length + 1];
        for (int tag : byRow.numbers()) {
            starts[Arrays.binarySearch(tags, tag) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var next = starts.clone();
        var rows = new int[byRow.numbers().length];
        for (int row = 0; row < size; row++) {
            for (int i = byRow.starts()[row]; i < byRow.starts()[row + 1]; i++) {
                rows[next[Arrays.binarySearch(tags, byRow.numbers()[i])]++] = row;
            }
        }
        return new Tags(tags, new Lists(starts, rows));
    }

    private Lists listed(String list, int[] lengths) throws SQLException {
        var starts = new int[size + 1];
        for (int row = 0; row < size; row++) {
            starts[row + 1] = starts[row] + lengths[row];
        }
        var numbers = new int[starts[size]];
        if (numbers.length > 0) {
            var next = starts.clone();
            each(LISTED.replace("{list}", list), (chunk, many) -> {
                var positions = chunk.vector(0);
                var read = chunk.vector(1);
                for (int i = 0; i < many; i++) {
                    numbers[next[positions.getInt(i) - first]++] = read.getInt(i);
                }
            });
        }
        return new Lists(starts, numbers);
    }

    private interface Chunk {
        void read(DuckDBDataChunkReader chunk, int many);
    }

    private void each(String query, Chunk reading) throws SQLException {
        var sql = query.replace("{from}", Integer.toString(first)).replace("{until}", Integer.toString(first + size));
        try (var statement = connection.prepareStatement(sql);
                var result = statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                reading.read(result.chunk(), (int) result.chunk().rowCount());
            }
        }
    }

    private int[] of(Column column) {
        return values[column.ordinal()];
    }

    private static char[] chars(int[] values) {
        var chars = new char[values.length];
        for (int i = 0; i < values.length; i++) {
            chars[i] = (char) values[i];
        }
        return chars;
    }

    private static String margins() {
        return Stream.of(
                        columns("genre", Gender.values()),
                        columns("age", AgeBand.values()),
                        columns("statut", SocialStatus.values()))
                .collect(Collectors.joining(", "));
    }

    private static String columns(String margin, Coded[] codes) {
        return Arrays.stream(codes)
                .map(code -> (code.code().equals("non_communique") ? margin + "_" : "") + code.code() + "::integer")
                .collect(Collectors.joining(", "));
    }
}
