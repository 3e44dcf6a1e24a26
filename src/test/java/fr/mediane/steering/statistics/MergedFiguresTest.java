package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.statistics.columns.Columns;
import fr.mediane.steering.statistics.columns.Condition;
import fr.mediane.steering.statistics.columns.Slice;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded under an id that was merged since counts for what stands for it today. */
@MedianeTest
class MergedFiguresTest {
    private static final LocalDate MAY = LocalDate.of(2022, 5, 10);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Members members;

    @Autowired
    Columns columns;

    @Test
    void aQuestionAboutAnEmployerCountsWhatWasDoneForThoseMergedIntoIt() {
        var survivor = organisation(UUID.randomUUID());
        var between = organisation(survivor);
        var first = organisation(between);
        new RecordedActivities(jdbc, Uuid7.next(), survivor).individual(MAY, "26", "26362");
        new RecordedActivities(jdbc, Uuid7.next(), first).individual(MAY, "26", "26362");

        for (var asked : List.of(survivor, between, first)) {
            var all = members.forOrganisations(Set.of(asked));
            assertThat(all).containsExactlyInAnyOrder(survivor, between, first);
            assertThat(columns.count(Slice.of(new DateRange(MAY, MAY.plusDays(1)))
                                    .with(new Condition.For(all)))
                            .orElseThrow()
                            .individual())
                    .isEqualTo(2);
        }
    }

    @Test
    @Transactional
    void aQuestionAboutAVenueCountsWhatWasRecordedAtThoseMergedIntoIt() {
        var venues = jdbc.sql("select id from venues.venue where status = 'OPEN' order by id limit 3")
                .query(UUID.class)
                .list();
        merge(venues.get(0), venues.get(1));
        merge(venues.get(1), venues.get(2));

        assertThat(members.atVenues(Set.of(venues.get(2)))).containsExactlyInAnyOrderElementsOf(venues);
        assertThat(members.atVenues(Set.of(venues.get(0)))).containsExactlyInAnyOrderElementsOf(venues);
    }

    @Test
    void anUnknownIdStaysItself() {
        var id = Uuid7.next();
        assertThat(members.atVenues(Set.of(id))).containsExactly(id);
        assertThat(members.forOrganisations(Set.of(id))).containsExactly(id);
    }

    private void merge(UUID merged, UUID into) {
        jdbc.sql("update venues.venue set status = 'MERGED', merged_into = :into where id = :id")
                .param("into", into)
                .param("id", merged)
                .update();
    }

    /** @param into the organisation that it was merged into; one that is unknown: none */
    private UUID organisation(UUID into) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into organisations.organisation (id, ridet, name, kind, merged_into)
                        values (:id, :ridet, 'Essai', 'ASSOCIATION',
                            (select id from organisations.organisation where id = :into))
                        """)
                .params(Map.of(
                        "id",
                        id,
                        "ridet",
                        String.format("%010d", Math.floorMod(id.getLeastSignificantBits(), 10_000_000_000L)),
                        "into",
                        into))
                .update();
        return id;
    }
}
