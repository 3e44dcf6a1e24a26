package fr.mediane.programmes.vouchers.handing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows since when a campaign's vouchers are no longer handed out, because its year ends. */
@Repository
class StoppedHanding {
    private final JdbcClient jdbc;

    StoppedHanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> since(UUID campaign) {
        return jdbc.sql(
                        "select handing_stopped_at from vouchers.campaign where id = :id and handing_stopped_at is not null")
                .param("id", campaign)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
