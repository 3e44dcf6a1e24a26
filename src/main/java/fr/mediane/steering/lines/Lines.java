package fr.mediane.steering.lines;

import fr.mediane.kernel.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What help with internet bills came to.
 *
 * @param requests of all territories together
 * @param operators of all together
 * @param byTerritory the one with most requests first
 * @param byOperator the one told most often first
 */
public record Lines(
        Period period,
        Requests requests,
        Told operators,
        Money money,
        List<Requests> byTerritory,
        List<Told> byOperator,
        List<Reason> reasons,
        NonTakeUp nonTakeUp) {
    public Lines {
        byTerritory = List.copyOf(byTerritory);
        byOperator = List.copyOf(byOperator);
        reasons = List.copyOf(reasons);
    }

    /**
     * Requests.
     *
     * @param territory whose instructors decide; empty for all together
     * @param helped filed with somebody's help, or on paper
     * @param silent not decided in time
     * @param medianDays from filing to the answer; half took less
     * @param mostDays nine of ten took less
     */
    public record Requests(
            Optional<Scope> territory,
            long filed,
            long helped,
            long decided,
            long accepted,
            long refused,
            long silent,
            OptionalDouble medianDays,
            OptionalDouble mostDays) {
        /** Of those that were decided; empty when none was. */
        public OptionalDouble acceptance() {
            return share(accepted, decided);
        }
    }

    /**
     * What operators were told, and did.
     *
     * @param operator empty for all together
     * @param inTime acknowledged within their hour
     * @param late acknowledged after the hour, or not yet
     * @param medianHours from the notice to its acknowledgement
     * @param fullSpeed lines kept as they were
     * @param reduced kept, slower
     * @param lost cut before, or the debt sold
     * @param strangers not a customer
     * @param answeredOnWaiver said whether they give something up
     */
    public record Told(
            String operator,
            long told,
            long acknowledged,
            long inTime,
            long late,
            OptionalDouble medianHours,
            long fullSpeed,
            long reduced,
            long lost,
            long strangers,
            long answeredOnWaiver,
            long waived,
            long accepted,
            long decided) {
        /** Lines of which the operator said that they are kept. */
        public long kept() {
            return fullSpeed + reduced;
        }

        /** Of the lines of which the operator said something; empty when it said nothing. */
        public OptionalDouble keptShare() {
            return share(kept(), kept() + lost);
        }

        /** Of those of which the hour is over, or that were acknowledged. */
        public OptionalDouble punctuality() {
            return share(inTime, inTime + late);
        }

        public OptionalDouble acceptance() {
            return share(accepted, decided);
        }

        public OptionalDouble waiving() {
            return share(waived, answeredOnWaiver);
        }
    }

    /** In cents. */
    public record Money(long aids, long debt, long waiver, long granted, long loan) {
        /** What people still paid. */
        public long balance() {
            return debt - waiver - granted - loan;
        }
    }

    /**
     * Why requests were refused, as the rules say it.
     *
     * @param french empty where no rules proposed
     * @param english empty where no rules proposed
     */
    public record Reason(String french, String english, long refused) {}

    /**
     * How many people who could have asked did not, as far as can be told. Counsellors do not ask what people earn: those
     * whom they directed to social aid or to the company stand for those who may be entitled, in the share in which such
     * requests are accepted.
     *
     * @param directed people whom counsellors of the territory directed there
     * @param acceptance the share of requests decided that were accepted; empty when none was decided
     * @param helped requests filed with somebody's help, or on paper
     */
    public record NonTakeUp(long directed, OptionalDouble acceptance, long helped) {
        /** People entitled, estimated; empty when nothing was decided yet. */
        public Optional<Long> entitled() {
            return acceptance.isPresent()
                    ? Optional.of(Math.round(directed * acceptance.getAsDouble()))
                    : Optional.empty();
        }

        /** Of these, those who did not ask: 0 to 1. */
        public OptionalDouble share() {
            return entitled()
                    .filter(entitled -> entitled > 0)
                    .map(entitled -> OptionalDouble.of(Math.max(0, entitled - helped) / (double) entitled))
                    .orElseGet(OptionalDouble::empty);
        }
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) whole);
    }
}
