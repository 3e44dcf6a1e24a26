package fr.mediane.programmes.training.catalogue;

import fr.mediane.platform.Rows;
import fr.mediane.programmes.training.catalogue.Modules.Material;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes along with a session, and the address of who gives it. */
@Repository
class Materials {
    private final JdbcClient jdbc;

    Materials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one session only, by title. */
    List<Material> of(UUID session) {
        return Rows.list(
                jdbc.sql("select id, title, href from training.material where session = :session order by title, id")
                        .param("session", session)
                        .query((row, _) -> new Material(
                                row.getObject("id", UUID.class), row.getString("title"), row.getString("href"))));
    }

    /** False when the same address, or the same id, is there already. */
    boolean insert(UUID id, Session session, boolean ofModule, String title, String href) {
        return jdbc.sql("""
                                insert into training.material (id, module, session, title, href)
                                values (:id, :module, :session::uuid, :title, :href) on conflict do nothing
                                """)
                        .param("id", id)
                        .param("module", ofModule ? session.module().code() : null)
                        .param("session", ofModule ? null : session.id())
                        .param("title", title)
                        .param("href", href)
                        .update()
                == 1;
    }

    /** False when it does not go along with this session or its module. */
    boolean delete(UUID id, Session session) {
        return jdbc.sql("""
                                delete from training.material
                                where id = :id and (session = :session or module = :module)
                                """)
                        .param("id", id)
                        .param("session", session.id())
                        .param("module", session.module().code())
                        .update()
                == 1;
    }

    /** Which organisation of the register gives a session. */
    Optional<UUID> organisation(UUID session) {
        return jdbc.sql("""
                        select o.stands_as from training.session s
                        join training.provider p on p.id = s.provider
                        join organisations.published_organisation o on o.id = p.organisation
                        where s.id = :session
                        """).param("session", session).query(UUID.class).optional();
    }

    /** Of the provider of a session, for all its sessions. @param href empty forgets it */
    void provider(UUID session, String href, Optional<UUID> organisation) {
        jdbc.sql("""
                        update training.provider set website = nullif(:href, ''), organisation = :organisation
                        where id = (select provider from training.session where id = :session)
                        """)
                .param("href", href)
                .param("organisation", organisation.orElse(null))
                .param("session", session)
                .update();
    }
}
