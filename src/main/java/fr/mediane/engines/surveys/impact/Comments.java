package fr.mediane.engines.surveys.impact;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people wrote in their own words, apart from anything else they answered. */
@Repository
class Comments {
    private static final TypeReference<Map<String, List<String>>> PLAIN = new TypeReference<>() {};
    private static final String TEXTS = "survey texts";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Comments(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** At most so many, in no order; of these départements, or of all. */
    List<String> of(Optional<List<String>> departements, int most) {
        return Rows.list(jdbc.sql("""
                                select texts from surveys.every_response
                                where series is null and texts is not null and (:all or departement = any (:departements))
                                order by random() limit :most
                                """)
                        .param("all", departements.isEmpty())
                        .param("departements", departements.orElse(List.of()).toArray(String[]::new))
                        .param("most", most)
                        .query((row, _) -> vault.open(row.getBytes("texts"), TEXTS)))
                .stream()
                .map(text -> json.readValue(text, PLAIN))
                .flatMap(one -> one.values().stream())
                .flatMap(List::stream)
                .toList();
    }
}
