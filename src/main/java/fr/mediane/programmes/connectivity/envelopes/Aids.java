package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Euros;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was given, for whom it counts, and how much a household had in a year. */
@Repository
class Aids {
    private final JdbcClient jdbc;

    Aids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Aid> find(UUID id) {
        return jdbc.sql("select * from connectivity.aid where id = :id and taken_back_at is null")
                .param("id", id)
                .query(Aids::row)
                .optional();
    }

    Optional<Aid> ofCase(UUID caseId) {
        return jdbc.sql("select * from connectivity.aid where case_id = :case and taken_back_at is null")
                .param("case", caseId)
                .query(Aids::row)
                .optional();
    }

    void add(Aid aid, Instant now, Optional<UUID> by) {
        var split = aid.split();
        jdbc.sql("""
                        insert into connectivity.aid (id, case_id, fund, operator, kind, envelope, debt_cents, waiver_cents,
                            grant_cents, loan_cents, balance_cents, instalments, granted_on, granted_at, granted_by)
                        values (:id, :case, :fund, :operator, :kind, :envelope, :debt, :waiver, :grant, :loan, :balance,
                            :instalments::bigint[], :day, :now, :by)
                        """)
                .param("id", aid.id())
                .param("case", aid.caseId())
                .param("fund", aid.fund())
                .param("operator", aid.operator())
                .param("kind", aid.kind().name())
                .param("envelope", aid.envelope().orElse(null))
                .param("debt", cents(split.debt()))
                .param("waiver", cents(split.waiver()))
                .param("grant", cents(split.grant()))
                .param("loan", cents(split.loan()))
                .param("balance", cents(split.balance()))
                .param(
                        "instalments",
                        aid.instalments().stream().map(Aids::cents).toArray(Long[]::new))
                .param("day", aid.grantedOn())
                .param("now", Sql.at(now))
                .param("by", by.orElse(null))
                .update();
    }

    /** The aid counts for them; the database refuses it to whoever had one of its kind less than so many months ago. */
    void countFor(Aid aid, List<UUID> adults, int months) {
        for (var adult : adults) {
            jdbc.sql("""
                            insert into connectivity.aid_adult (aid, adult, fund, kind, during)
                            values (:aid, :adult, :fund, :kind, daterange(:from, :until))
                            """)
                    .param("aid", aid.id())
                    .param("adult", adult)
                    .param("fund", aid.fund())
                    .param("kind", aid.kind().name())
                    .param("from", aid.grantedOn())
                    .param("until", aid.grantedOn().plusMonths(months))
                    .update();
        }
    }

    /** Adds to what each of them was given in the year of the aid; the database refuses more than the ceiling. */
    void addToYear(Aid aid, List<UUID> adults, int ceiling) {
        for (var adult : adults) {
            jdbc.sql("""
                            insert into connectivity.household_year as y (fund, adult, year, cents, ceiling_cents)
                            values (:fund, :adult, :year, :cents, :ceiling)
                            on conflict (fund, adult, year) do update
                            set cents = y.cents + excluded.cents, ceiling_cents = excluded.ceiling_cents
                            """)
                    .param("fund", aid.fund())
                    .param("adult", adult)
                    .param("year", aid.grantedOn().getYear())
                    .param("cents", cents(aid.split().given()))
                    .param("ceiling", ceiling)
                    .update();
        }
    }

    /** From now on it counts for nobody. */
    void takeBack(Aid aid, Instant now) {
        jdbc.sql("""
                        update connectivity.household_year y set cents = y.cents - :cents
                        from connectivity.aid_adult a
                        where a.aid = :aid and y.adult = a.adult and y.fund = a.fund and y.year = :year
                        """)
                .param("cents", cents(aid.split().given()))
                .param("aid", aid.id())
                .param("year", aid.grantedOn().getYear())
                .update();
        jdbc.sql("delete from connectivity.aid_adult where aid = :aid")
                .param("aid", aid.id())
                .update();
        jdbc.sql("update connectivity.aid set taken_back_at = :now where id = :aid")
                .param("now", Sql.at(now))
                .param("aid", aid.id())
                .update();
    }

    static long cents(Euros amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }

    private static Aid row(ResultSet row, int number) throws SQLException {
        return new Aid(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("fund"),
                row.getObject("operator", UUID.class),
                AidKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("envelope", UUID.class)),
                new Split(
                        Euros.ofCents(row.getLong("debt_cents")),
                        Euros.ofCents(row.getLong("waiver_cents")),
                        Euros.ofCents(row.getLong("grant_cents")),
                        Euros.ofCents(row.getLong("loan_cents"))),
                Arrays.stream((Long[]) row.getArray("instalments").getArray())
                        .map(Euros::ofCents)
                        .toList(),
                row.getObject("granted_on", LocalDate.class));
    }
}
