package fr.mediane.programmes.referral;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.beneficiaries.HeldOnPeople;
import fr.mediane.programmes.beneficiaries.HistoryLine;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a person was referred, by which partner, and what they agreed to then. */
@Component
class ReferralsOfPeople implements HeldOnPeople {
    private static final String FIND = """
            select r.id, r.agreement, r.agreed_with, (r.agreed_at at time zone 'Europe/Paris')::date as day, l.partner
            from referral.referral r join referral.link l on l.id = r.link
            where r.person = any (:ids) order by r.agreed_at desc, r.id limit :limit
            """;
    private static final int EVERYTHING = 1_000;
    private final JdbcClient jdbc;
    private final Referrals referrals;

    ReferralsOfPeople(JdbcClient jdbc, Referrals referrals) {
        this.jdbc = jdbc;
        this.referrals = referrals;
    }

    @Override
    public String titleKey() {
        return "referral.held";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<HistoryLine> history(Actor actor, Set<UUID> ids, int limit) {
        return Rows.list(jdbc.sql(FIND)
                .param("ids", ids.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> new HistoryLine(
                        row.getObject("day", LocalDate.class),
                        "referral.held.line",
                        List.of(row.getString("partner")),
                        List.of(),
                        Optional.empty())));
    }

    @Override
    public List<Map<String, String>> copy(Set<UUID> ids) {
        return Rows.list(jdbc.sql(FIND)
                .param("ids", ids.toArray(UUID[]::new))
                .param("limit", EVERYTHING)
                .query((row, _) -> {
                    var copy = new LinkedHashMap<String, String>();
                    copy.put("referral.held.partner", row.getString("partner"));
                    copy.put("referral.held.agreed", row.getString("day"));
                    copy.put("referral.held.version", row.getString("agreement"));
                    copy.put(
                            "referral.held.by",
                            referrals.open(row.getObject("id", UUID.class), row.getBytes("agreed_with")));
                    return (Map<String, String>) copy;
                }));
    }

    @Override
    public void erase(Set<UUID> ids, UUID pseudonym) {
        jdbc.sql("update referral.referral set person = :pseudonym, agreed_with = null where person = any (:ids)")
                .param("pseudonym", pseudonym)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
