package fr.mediane.steering.statistics.columns.blocks;

import fr.mediane.steering.statistics.columns.Condition;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Conditions in the numbers of the blocks. */
final class Matching {
    private final Names names;
    private final Function<Set<UUID>, int[]> people;

    /** @param people the numbers of people, as far as any activity names them */
    Matching(Names names, Function<Set<UUID>, int[]> people) {
        this.names = names;
        this.people = people;
    }

    /** Takes away the rows of a block that do not fulfil a condition. */
    interface Narrowing {
        void narrow(Block block, Selection rows);
    }

    Narrowing of(Condition condition) {
        return switch (condition) {
            case Condition.By(var counsellors) -> among(Block::counsellors, names.ids(counsellors));
            case Condition.For(var employers) -> among(Block::employers, names.ids(employers));
            case Condition.At(var venues) -> among(Block::venues, names.ids(venues));
            case Condition.In(var communes, var departements) ->
                in(names.numbers(communes), names.numbers(departements));
            case Condition.Workshop(var is) -> (block, rows) -> block.sets()[Sets.WORKSHOP].narrow(rows, is);
            case Condition.FromMeeting(var is) -> (block, rows) -> block.sets()[Sets.FROM_MEETING].narrow(rows, is);
            case Condition.Themes(var bits) -> any(Sets.THEMES, bits);
            case Condition.Procedures(var bits) -> any(Sets.PROCEDURES, bits);
            case Condition.Tagged(var tags) -> tagged(names.ids(tags));
            case Condition.Naming(var persons) -> naming(people.apply(persons));
            case Condition.Team(var memberships) -> team(memberships);
        };
    }

    private static Narrowing among(Function<Block, Codes> column, int[] wanted) {
        return (block, rows) -> {
            var codes = column.apply(block);
            var among = codes.among(wanted);
            if (among.length == 0) {
                rows.clear();
            } else {
                var places = codes.places();
                rows.keep(row -> among[places[row]]);
            }
        };
    }

    private static Narrowing in(int[] communes, int[] departements) {
        if (communes.length == 0) {
            return among(Block::departements, departements);
        }
        if (departements.length == 0) {
            return among(Block::communes, communes);
        }
        return (block, rows) -> {
            var areas = block.departements().among(departements);
            var places = block.communes().among(communes);
            var area = block.departements().places();
            var place = block.communes().places();
            rows.keep(row -> (areas.length > 0 && areas[area[row]]) || (places.length > 0 && places[place[row]]));
        };
    }

    private static Narrowing any(int where, int bits) {
        return (block, rows) -> {
            var words = new long[Block.WORDS];
            for (int left = bits; left != 0; left &= left - 1) {
                block.sets()[where + Integer.numberOfTrailingZeros(left)].addTo(words);
            }
            Bits.of(words).narrow(rows, true);
        };
    }

    private static Narrowing tagged(int[] wanted) {
        return (block, rows) -> {
            var words = new long[Block.WORDS];
            for (int tag : wanted) {
                int place = Arrays.binarySearch(block.tags(), tag);
                if (place >= 0) {
                    var tagged = block.tagged();
                    for (int i = tagged.starts()[place]; i < tagged.starts()[place + 1]; i++) {
                        int row = tagged.numbers()[i];
                        words[row >> 6] |= 1L << row;
                    }
                }
            }
            Bits.of(words).narrow(rows, true);
        };
    }

    private static Narrowing naming(int[] wanted) {
        return (block, rows) -> {
            var words = new long[Block.WORDS];
            var numbers = block.people().numbers();
            for (int i = 0; i < numbers.length; i++) {
                if (Arrays.binarySearch(wanted, numbers[i]) >= 0) {
                    int row = block.people().rowOf(i);
                    words[row >> 6] |= 1L << row;
                }
            }
            Bits.of(words).narrow(rows, true);
        };
    }

    private Narrowing team(List<Condition.Membership> memberships) {
        var byCounsellor = new HashMap<Integer, int[]>();
        for (var member : memberships) {
            for (int number : names.ids(Set.of(member.counsellor()))) {
                byCounsellor.merge(number, days(member), Matching::joined);
            }
        }
        return team(byCounsellor);
    }

    private static Narrowing team(Map<Integer, int[]> members) {
        var wanted = sorted(members.keySet());
        return (block, rows) -> {
            var codes = block.counsellors();
            if (codes.among(wanted).length == 0) {
                rows.clear();
                return;
            }
            var periods = new int[codes.numbers().length][];
            for (int place = 0; place < periods.length; place++) {
                periods[place] = members.getOrDefault(codes.numbers()[place], NEVER);
            }
            rows.keep(row -> within(block.days()[row], periods[codes.places()[row]]));
        };
    }

    private static final int[] NEVER = {};

    private static boolean within(int day, int[] periods) {
        for (int i = 0; i < periods.length; i += 2) {
            if (day >= periods[i] && day < periods[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static int[] days(Condition.Membership member) {
        return new int[] {
            Index.day(member.from()), member.until().map(Index::day).orElse(Integer.MAX_VALUE)
        };
    }

    private static int[] joined(int[] one, int[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    static int[] sorted(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
