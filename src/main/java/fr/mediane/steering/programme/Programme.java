package fr.mediane.steering.programme;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * The programme as far as somebody sees it.
 *
 * @param lines by département, in the order of their codes
 * @param alerts how many of each kind there are
 */
public record Programme(List<Line> lines, List<Count> alerts) {
    public Programme {
        lines = List.copyOf(lines);
        alerts = List.copyOf(alerts);
    }

    /**
     * What stands in a département. Money in cents; what people were helped with, in the last twelve months.
     *
     * @param committed to fundings that are open, and paid for those that ended
     * @param paid of it, or on its way
     * @param ccp1 holders of positions who have passed the first block, out of those known: by an account, or by what an
     *     older tool says they passed
     * @param supports people supported, one for each activity they came to
     * @param few whether too few people hold positions for their training and their work to be told; both are then nothing
     */
    public record Line(
            String departement,
            long occupied,
            long vacant,
            long givenBack,
            long committed,
            long paid,
            long known,
            long ccp1,
            long pix,
            long titles,
            long supports,
            boolean few) {
        /** The same without what would be told of very few people. */
        Line withoutFew(int least) {
            return occupied >= least
                    ? this
                    : new Line(departement, occupied, vacant, givenBack, committed, paid, 0, 0, 0, 0, 0, occupied > 0);
        }

        public long standing() {
            return occupied + vacant;
        }

        /** Committed and not yet paid. */
        public long forecast() {
            return committed - paid;
        }

        /** Supports for each occupied position; nothing without one. */
        public OptionalDouble perPosition() {
            return few || occupied == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) supports / occupied);
        }

        /** Supports for each thousand euros paid; nothing when nothing was. */
        public OptionalDouble perThousandEuros() {
            return few || paid == 0 ? OptionalDouble.empty() : OptionalDouble.of(supports * 100_000.0 / paid);
        }
    }

    /** How many alerts of a kind there are. */
    public record Count(AlertKind kind, long alerts) {}

    /** All départements together. */
    public Line all() {
        return new Line(
                "",
                sum(Line::occupied),
                sum(Line::vacant),
                sum(Line::givenBack),
                sum(Line::committed),
                sum(Line::paid),
                sum(Line::known),
                sum(Line::ccp1),
                sum(Line::pix),
                sum(Line::titles),
                sum(Line::supports),
                few());
    }

    /** Whether something of very few people is left out. */
    public boolean few() {
        return lines.stream().anyMatch(Line::few);
    }

    private long sum(ToLongFunction<Line> part) {
        return lines.stream().mapToLong(part).sum();
    }
}
