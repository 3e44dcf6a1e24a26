package fr.mediane.steering.statistics.coverage.web;

import fr.mediane.steering.statistics.asking.web.Asking;
import fr.mediane.steering.statistics.coverage.QuietVenues;
import java.util.List;
import java.util.Optional;

/** What the page of venues without activity shows; nothing when the days were refused. */
public record QuietVenuesPage(Asking asking, Optional<QuietVenues> quiet) {
    private static final int MOST = 100;

    /** As many as anyone reads on a page; the file has all. */
    public List<QuietVenues.Venue> first() {
        return quiet.stream().flatMap(all -> all.venues().stream()).limit(MOST).toList();
    }

    public long number() {
        return quiet.map(all -> (long) all.venues().size()).orElse(0L);
    }

    public double share() {
        return quiet.filter(all -> all.open() > 0)
                .map(all -> (double) all.venues().size() / all.open())
                .orElse(0.0);
    }
}
