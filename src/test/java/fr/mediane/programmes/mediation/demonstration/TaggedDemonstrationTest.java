package fr.mediane.programmes.mediation.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.platform.Rows;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class TaggedDemonstrationTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void someActivitiesBearTagsOfEveryLevelAndMostBearNone() {
        var mediatrice = DemonstrationPeople.account("mediatrice");
        assertThat(Rows.list(jdbc.sql("""
                                select distinct t.level
                                from mediation.activity_tag s
                                join coordination.tag t on t.id = s.tag
                                join mediation.activity a on a.id = s.activity
                                where a.counsellor = ?
                                """).param(mediatrice).query(String.class)))
                .contains("PERSONAL", "TEAM", "DEPARTEMENT", "NATIONAL");
        assertThat(jdbc.sql("select count(distinct activity)::float8 / (select count(*) from mediation.activity)"
                                + " from mediation.activity_tag")
                        .query(Double.class)
                        .single())
                .isBetween(0.05, 0.5);
    }
}
