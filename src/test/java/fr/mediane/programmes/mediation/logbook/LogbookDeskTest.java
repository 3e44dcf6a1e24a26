package fr.mediane.programmes.mediation.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.KeptActivities;
import fr.mediane.programmes.mediation.LogbookLine;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class LogbookDeskTest {
    @Autowired
    ActivityDesk desk;

    @Autowired
    LogbookDesk logbook;

    @Autowired
    JdbcClient jdbc;

    private KeptActivities kept;
    private final Actor amina = Counsellors.mediator();

    @BeforeEach
    void look() {
        kept = new KeptActivities(desk, jdbc);
    }

    @Test
    void listsOnlyOnesOwnByFilters() {
        var someone = Counsellors.mediator();
        kept.record(someone, KeptActivities.session());
        kept.record(someone, KeptActivities.workshop());
        kept.record(
                someone,
                Sessions.individual()
                        .on(KeptActivities.yesterday().minusDays(40))
                        .about(Set.of(Theme.HEALTH), Set.of(), "")
                        .content());
        kept.record(amina, KeptActivities.session());
        assertThat(ids(someone, LogbookFilter.ALL)).hasSize(3);
        assertThat(ids(someone, LogbookFilter.day(KeptActivities.yesterday()))).hasSize(2);
        var workshops = new LogbookFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(ActivityType.WORKSHOP),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LogbookFilter.Order.OLDEST_FIRST);
        assertThat(ids(someone, workshops)).hasSize(1);
        var health = new LogbookFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Theme.HEALTH),
                Optional.empty(),
                LogbookFilter.Order.LONGEST_FIRST);
        assertThat(ids(someone, health)).hasSize(1);
        var part = logbook.list(someone, LogbookFilter.ALL, 99, 2).orThrow();
        assertThat(part.lines()).hasSize(1);
        assertThat(part.totals()).isEqualTo(new LogbookTotals(3, 10, 150));
    }

    @ParameterizedTest
    @EnumSource(LogbookFilter.Order.class)
    void everyOrderLists(LogbookFilter.Order order) {
        var someone = Counsellors.mediator();
        IntStream.range(1, 4)
                .forEach(i -> kept.record(
                        someone,
                        Sessions.individual()
                                .on(KeptActivities.yesterday().minusDays(i))
                                .lasting(10 * i)
                                .content()));
        var filter = new LogbookFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order);
        var minutes = logbook.list(someone, filter, 1, 25).orThrow().lines().stream()
                .map(LogbookLine::minutes)
                .toList();
        boolean newestLast = order == LogbookFilter.Order.OLDEST_FIRST || order == LogbookFilter.Order.LONGEST_FIRST;
        assertThat(minutes).isEqualTo(newestLast ? List.of(30, 20, 10) : List.of(10, 20, 30));
    }

    private List<UUID> ids(Actor actor, LogbookFilter filter) {
        return logbook.list(actor, filter, 1, 25).orThrow().lines().stream()
                .map(LogbookLine::id)
                .toList();
    }
}
