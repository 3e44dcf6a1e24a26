package fr.mediane.steering.statistics.columns.blocks;

import java.util.Arrays;

/** What one thread has counted so far, of some blocks. */
final class Tally implements Counter {
    final long[] sets = new long[Sets.ALL];
    final long[] margins = new long[Sets.MARGINS];
    final long[] days;
    final long[] departements;
    final long[] residences;
    final long[] venues;
    final long[] tags;
    final long[] during;
    final long[] before;
    long activities;
    long unnamed;
    int crowd;
    private final int firstDay;
    private final Selection scratch = new Selection();

    /**
     * @param firstDay until lastDay, of all blocks
     * @param names how many numbers there are of codes
     * @param people the same of people
     * @param fresh whether it is asked who is new
     */
    Tally(int firstDay, int lastDay, int names, int people, boolean fresh) {
        this.firstDay = firstDay;
        this.days = new long[lastDay - firstDay + 1];
        this.departements = new long[names];
        this.residences = new long[names];
        this.venues = new long[names];
        this.tags = new long[names];
        this.during = new long[(people >> 6) + 1];
        this.before = new long[fresh ? during.length : 0];
    }

    @Override
    public void add(Block block, Selection rows) {
        int many = rows.count();
        if (many == 0) {
            return;
        }
        activities += many;
        for (int i = 0; i < sets.length; i++) {
            sets[i] += block.sets()[i].count(rows);
        }
        for (int i = 0; i < margins.length; i++) {
            margins[i] += block.margins()[i].sum(rows);
        }
        unnamed += block.unnamed().sum(rows);
        crowd = Math.max(crowd, block.unnamed().max(rows, scratch));
        days(block, rows);
        supports(block, block.departements(), rows, many, departements);
        supports(block, block.residences(), rows, many, residences);
        supports(block, block.venues(), rows, many, venues);
        tags(block, rows);
        people(block, rows, during);
    }

    /** Who was named in rows before the period. */
    @Override
    public void addEarlier(Block block, Selection rows) {
        people(block, rows, before);
    }

    private void days(Block block, Selection rows) {
        var of = block.days();
        var participants = block.participants();
        var words = rows.words();
        for (int i = rows.from(); i < rows.until(); i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                int row = (i << 6) + Long.numberOfTrailingZeros(left);
                days[of[row] - firstDay] += participants[row];
            }
        }
    }

    private static void supports(Block block, Codes codes, Selection rows, int many, long[] into) {
        var numbers = codes.numbers();
        var places = codes.places();
        var participants = block.participants();
        var words = rows.words();
        if (numbers.length > many) {
            for (int i = rows.from(); i < rows.until(); i++) {
                for (long left = words[i]; left != 0; left &= left - 1) {
                    int row = (i << 6) + Long.numberOfTrailingZeros(left);
                    into[numbers[places[row]]] += participants[row];
                }
            }
            return;
        }
        // close together, where the processor has them at hand
        var here = new int[numbers.length];
        for (int i = rows.from(); i < rows.until(); i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                int row = (i << 6) + Long.numberOfTrailingZeros(left);
                here[places[row]] += participants[row];
            }
        }
        for (int place = 0; place < here.length; place++) {
            into[numbers[place]] += here[place];
        }
    }

    private void tags(Block block, Selection rows) {
        var words = rows.words();
        var tagged = block.tagged();
        for (int tag = 0; tag < block.tags().length; tag++) {
            int count = 0;
            for (int i = tagged.starts()[tag]; i < tagged.starts()[tag + 1]; i++) {
                int row = tagged.numbers()[i];
                int word = row >> 6;
                if (word >= rows.from() && word < rows.until()) {
                    count += (int) (words[word] >>> row & 1);
                }
            }
            tags[block.tags()[tag]] += count;
        }
    }

    private static void people(Block block, Selection rows, long[] into) {
        var starts = block.people().starts();
        var numbers = block.people().numbers();
        var words = rows.words();
        for (int i = rows.from(); i < rows.until(); i++) {
            if (words[i] == -1L) {
                set(numbers, starts[i << 6], starts[(i << 6) + Long.SIZE], into);
            } else {
                for (long left = words[i]; left != 0; left &= left - 1) {
                    int row = (i << 6) + Long.numberOfTrailingZeros(left);
                    set(numbers, starts[row], starts[row + 1], into);
                }
            }
        }
    }

    private static void set(int[] numbers, int from, int until, long[] into) {
        for (int i = from; i < until; i++) {
            into[numbers[i] >> 6] |= 1L << numbers[i];
        }
    }

    /** Together with what another thread has counted. */
    Tally plus(Tally other) {
        add(sets, other.sets);
        add(margins, other.margins);
        add(days, other.days);
        add(departements, other.departements);
        add(residences, other.residences);
        add(venues, other.venues);
        add(tags, other.tags);
        Arrays.setAll(during, i -> during[i] | other.during[i]);
        Arrays.setAll(before, i -> before[i] | other.before[i]);
        activities += other.activities;
        unnamed += other.unnamed;
        crowd = Math.max(crowd, other.crowd);
        return this;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }
}
