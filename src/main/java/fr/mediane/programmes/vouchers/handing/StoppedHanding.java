package fr.mediane.programmes.vouchers.handing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows when a campaign's vouchers are not handed out: because it is stopped, or its year ends. */
@Repository
class StoppedHanding {
    private final JdbcClient jdbc;

    StoppedHanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why nothing of this campaign is handed out, as a message key; empty when it is. */
    Optional<String> why(UUID campaign) {
        return jdbc.sql("""
                        select state from vouchers.campaign
                        where id = :id and (state <> 'OPEN' or handing_stopped_at is not null)
                        """)
                .param("id", campaign)
                .query(String.class)
                .optional()
                .map(state -> state.equals("OPEN") ? "vouchers.error.handing-stopped" : "vouchers.outcome.STOPPED");
    }
}
