package fr.mediane.registers.identity;

import fr.mediane.platform.Rows;
import fr.mediane.registers.journal.JournalNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of people and API clients for the journal's page, which holds ids only. */
@Component
class AccountNames implements JournalNames {
    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return Rows.list(jdbc.sql("""
                        select id, given_name || ' ' || family_name as name from identity.account where id = any (:ids)
                        union all
                        select id, name from identity.api_client where id = any (:ids)""")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
