package fr.mediane.bench;

import fr.mediane.platform.Sql;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A country's worth of counsellors, their activities and the people they help. */
final class ManyActivities {
    static final int COUNSELLORS = 5_000;
    static final int PEOPLE = 2_000_000;

    /** Shared out evenly, 560 each. */
    static final int SHARED = 2_800_000;

    /** Of one counsellor alone, for the large export. */
    static final int OF_ONE = 200_000;

    static final UUID THE_ONE = UUID.fromString("01930000-0000-7000-8000-000000000fff");
    static final UUID FIRST = DemonstrationPeople.account("mediatrice");
    private static final int STEP = 100_000;

    private ManyActivities() {}

    static void fill(JdbcClient jdbc, Path data) throws IOException, SQLException {
        var there = jdbc.sql("select count(*) from coordination.team where name like 'Équipe d’essai%'")
                .query(Integer.class)
                .single();
        if (there > 0) {
            return;
        }
        try (var owner = new Owner(data)) {
            var source = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(owner.connection(), true));
            source.update(sql("many-counsellors"), new MapSqlParameterSource("count", COUNSELLORS));
            owner.fill("mediation", "activity", _ -> {
                steps(source, "many-activities", 0, SHARED, COUNSELLORS, FIRST);
                steps(source, "many-activities", 0, OF_ONE, 1, THE_ONE);
            });
            owner.fill("beneficiaries", "person", connection -> ManyPeople.copy(connection, 1, PEOPLE));
            // what each person agreed to comes with the row, it need not be looked up two million times
            owner.run("alter table beneficiaries.follower disable trigger user");
            owner.fill(
                    "beneficiaries", "follower", _ -> steps(source, "many-followers", 1, PEOPLE, COUNSELLORS, FIRST));
            owner.run("alter table beneficiaries.follower enable trigger user");
            owner.fill(
                    "mediation",
                    "participation",
                    _ -> source.update(
                            sql("many-participations"),
                            new MapSqlParameterSource("counsellors", COUNSELLORS).addValue("first", FIRST)));
            owner.run("insert into statistics.rebuild default values");
            // last: what says that all is there
            source.update(
                    sql("many-teams"), new MapSqlParameterSource("counsellors", COUNSELLORS).addValue("first", FIRST));
            owner.tidy(List.of("identity.account", "identity.role_grant", "coordination.membership"));
        }
    }

    private static void steps(
            NamedParameterJdbcTemplate source, String file, long first, long count, int counsellors, UUID owner) {
        for (long from = first; from < first + count; from += STEP) {
            source.update(
                    sql(file),
                    new MapSqlParameterSource("from", from)
                            .addValue("to", Math.min(from + STEP, first + count) - 1)
                            .addValue("counsellors", counsellors)
                            .addValue("first", owner));
        }
    }

    private static String sql(String name) {
        return Sql.beside(ManyActivities.class, name);
    }
}
