package fr.mediane.programmes.coordination.teams;

import fr.mediane.platform.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which single-use links lead into which team; what they are worth, the identity register knows. */
@Repository
class TeamInvitations {
    private final JdbcClient jdbc;

    TeamInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID invitation, UUID team, Optional<UUID> by, Instant now) {
        jdbc.sql("""
                        insert into coordination.team_invitation (invitation, team, made_by, made_at)
                        values (:invitation, :team, :by, :now)
                        """)
                .param("invitation", invitation)
                .param("team", team)
                .param("by", by.orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The team that a link leads into. */
    Optional<UUID> team(UUID invitation) {
        return jdbc.sql("select team from coordination.team_invitation where invitation = :invitation")
                .param("invitation", invitation)
                .query(UUID.class)
                .optional();
    }

    /** The links into a team that may still be good. */
    List<UUID> since(UUID team, Instant made) {
        return Rows.list(jdbc.sql("""
                        select invitation from coordination.team_invitation
                        where team = :team and made_at >= :made order by made_at desc limit 200
                        """)
                .param("team", team)
                .param("made", Timestamp.from(made))
                .query(UUID.class));
    }
}
