package fr.mediane.programmes.training.legacy;

import fr.mediane.platform.Rows;
import fr.mediane.programmes.training.certification.Outcome;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what waits for its holder. */
@Repository
class LegacyRecords {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LegacyRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A line of the older tool.
     *
     * @param id of version 7: the result that it becomes has it too
     * @param contract the latest of whom it is about
     * @param kind a block, or PIX
     * @param version of the title; empty for Pix
     * @param code of a Pix certificate
     */
    record Waiting(
            UUID id,
            String ref,
            UUID contract,
            String kind,
            String version,
            LocalDate day,
            Outcome outcome,
            String code) {
        /** What may be there once only. */
        String what(String person) {
            return kind.equals("PIX") ? kind + " " + code : person + " " + kind + " " + version + " " + day;
        }
    }

    Set<String> refs() {
        return new HashSet<>(
                Rows.list(jdbc.sql("select ref from training.legacy_record").query(String.class)));
    }

    void add(List<Waiting> all) {
        if (!all.isEmpty()) {
            jdbc.sql("""
                            insert into training.legacy_record (id, ref, contract, kind, version, day, outcome, code)
                            select r.id, r.ref, r.contract, r.kind, r.version, r.day, r.outcome, r.code
                            from jsonb_to_recordset(:rows::jsonb) r (id uuid, ref text, contract uuid, kind text,
                                version text, day date, outcome text, code text)
                            """).param("rows", json.writeValueAsString(all)).update();
        }
    }

    List<Waiting> waitingFor(UUID contract) {
        return Rows.list(jdbc.sql("""
                        select id, ref, contract, kind, version, day, outcome, code from training.legacy_record
                        where contract = :contract and given_at is null order by day for update
                        """).param("contract", contract).query(Waiting.class));
    }

    void given(UUID id) {
        jdbc.sql("update training.legacy_record set given_at = now() where id = :id")
                .param("id", id)
                .update();
    }
}
