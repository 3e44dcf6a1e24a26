package fr.mediane.steering.statistics.columns;

import fr.mediane.platform.Progress;
import fr.mediane.platform.feed.Moment;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Builds the copy anew, in a file of its own, from one moment of PostgreSQL. */
@Component
class Builder {
    /** So many activities at most go from one database to the other in one go, unless one month has more. */
    private static final long CHUNK = 800_000;

    private final Source source;
    private final CopySettings settings;

    Builder(Source source, CopySettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** What is true at the position is in the file. */
    record Built(Path file, Moment position) {}

    Built build(CopySlot slot, Progress progress) {
        Current.delete(slot.next());
        return source.atOneMoment(() -> {
            source.prepare();
            var position = source.now();
            try (var copy = Copy.open(slot.next(), settings);
                    var one = Passing.of(slot, "building-1");
                    var other = Passing.of(slot, "building-2");
                    var filling = new Filling(copy, one, other)) {
                copy.create(new Copy.About(Copy.VERSION, source.name(), position));
                fill(filling, progress);
                filling.end();
                copy.tidy();
            }
            return new Built(slot.next(), position);
        });
    }

    private void fill(Filling filling, Progress progress) {
        var months = source.months();
        progress.total(months.stream().mapToLong(Source.Month::activities).sum());
        source.belonging(filling.free());
        filling.belonging();
        source.people(filling);
        long done = 0;
        long waiting = 0;
        var from = months.isEmpty() ? LocalDate.MIN : months.getFirst().first();
        for (int i = 0; i < months.size(); i++) {
            progress.checkCancelled();
            waiting += months.get(i).activities();
            var last = i + 1 == months.size();
            if (last || waiting + months.get(i + 1).activities() > CHUNK) {
                var until = months.get(i).first().plusMonths(1);
                source.activities(from, until, filling.free());
                filling.activities();
                from = until;
                done += waiting;
                waiting = 0;
                progress.done(done);
            }
        }
    }
}
