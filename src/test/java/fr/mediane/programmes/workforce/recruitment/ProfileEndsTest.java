package fr.mediane.programmes.workforce.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A profile ends six months after it was last confirmed, and never before its person was told. */
@MedianeTest
class ProfileEndsTest {
    @Autowired
    ProfileDesk profiles;

    @Autowired
    ProfileEnds ends;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private UUID confirmed(ACandidate who, LocalDate day) {
        var id = profiles.mine(who.actor()).orThrow().orElseThrow().id();
        jdbc.sql("update workforce.candidate set confirmed_on = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
        return id;
    }

    private void toldOn(UUID id, LocalDate day) {
        jdbc.sql("update workforce.candidate set told_on = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    private long told(UUID id) {
        return jdbc.sql("select count(*) from platform.notice where key like :key")
                .param("key", "recruitment end " + id + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void toldOnceTwoWeeksBeforeAndGoneTwoWeeksLater() {
        var who = new ACandidate(house);
        var today = new AnEmployer(house, "48").today();
        var id = confirmed(who, today.plusDays(20).minusMonths(6));
        ends.morning();
        assertThat(told(id)).as("twenty days before").isZero();
        confirmed(who, today.plusDays(14).minusMonths(6));
        ends.morning();
        ends.morning();
        assertThat(told(id)).isEqualTo(1);
        confirmed(who, today.minusDays(30).minusMonths(6));
        toldOn(id, today.minusDays(13));
        ends.morning();
        assertThat(profiles.mine(who.actor()).orThrow())
                .as("told less than two weeks ago")
                .isPresent();
        toldOn(id, today.minusDays(14));
        ends.morning();
        assertThat(profiles.mine(who.actor()).orThrow()).isEmpty();
    }

    @Test
    void whoConfirmsStays() {
        var who = new ACandidate(house);
        var today = new AnEmployer(house, "48").today();
        var id = confirmed(who, today.minusMonths(7));
        toldOn(id, today.minusDays(20));
        profiles.confirm(who.actor()).orThrow();
        ends.morning();
        assertThat(profiles.mine(who.actor()).orThrow())
                .hasValueSatisfying(one -> assertThat(one.confirmedOn()).isEqualTo(today));
    }

    @Test
    void whatIsOverIsShownToNoEmployer() {
        var who = new ACandidate(house);
        var today = new AnEmployer(house, "48").today();
        var id = confirmed(who, today.minusMonths(6));
        var candidates = house.getBean(Candidates.class);
        assertThat(candidates.shown(today)).noneMatch(one -> one.id().equals(id));
        confirmed(who, today.minusMonths(6).plusDays(5));
        assertThat(candidates.shown(today)).anyMatch(one -> one.id().equals(id));
    }
}
