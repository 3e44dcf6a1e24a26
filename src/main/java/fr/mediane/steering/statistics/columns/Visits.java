package fr.mediane.steering.statistics.columns;

import java.util.List;
import java.util.stream.LongStream;

/** How many of the people named in some activities took part in 1, in 2, in 3 to 5, in 6 to 9, in 10 of them or more. */
public record Visits(long once, long twice, long some, long many, long most) {
    public List<Long> times() {
        return List.of(once, twice, some, many, most);
    }

    /** Different people named. */
    public long named() {
        return LongStream.of(once, twice, some, many, most).sum();
    }

    /** Of these, those who took part in three or more. */
    public long regular() {
        return some + many + most;
    }
}
