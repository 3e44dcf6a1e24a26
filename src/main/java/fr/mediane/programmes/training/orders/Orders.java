package fr.mediane.programmes.training.orders;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import fr.mediane.programmes.training.catalogue.SessionAdded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps training orders and their payments. */
@Repository
class Orders {
    private static final String FIND = Sql.beside(Orders.class, "orders");
    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the session has an order already. */
    boolean insert(SessionAdded session, Instant now) {
        return jdbc.sql("""
                                insert into training.training_order (session, price_cents, places, ordered_at)
                                values (:session, :price, :places, :now) on conflict (session) do nothing
                                """)
                        .param("session", session.session())
                        .param("price", session.priceCents())
                        .param("places", session.places())
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    List<TrainingOrder> all(Instant now) {
        return found(null, now);
    }

    Optional<TrainingOrder> find(UUID session, Instant now) {
        return found(session, now).stream().findFirst();
    }

    /** Keeps everybody else from the session's order, who came, and calling it off. */
    void hold(UUID session) {
        jdbc.sql("select id from training.session where id = :id for update")
                .param("id", session)
                .query(UUID.class)
                .optional();
    }

    /** The database refuses what the attendance sheet does not say. */
    void prepare(UUID id, TrainingOrder order, UUID by, Instant now) {
        jdbc.sql("""
                        insert into training.order_payment (id, session, present, cents, prepared_by, prepared_at)
                        values (:id, :session, :present, :cents, :by, :now)
                        """)
                .param("id", id)
                .param("session", order.session())
                .param("present", order.present())
                .param("cents", order.owed())
                .param("by", by)
                .param("now", Sql.at(now))
                .update();
    }

    /** False when it is not prepared any more. */
    boolean approve(UUID payment, UUID by, Instant now) {
        return jdbc.sql("""
                                update training.order_payment
                                set state = 'APPROVED', approved_by = :by, approved_at = :now
                                where id = :id and state = 'PREPARED'
                                """)
                        .param("id", payment)
                        .param("by", by)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** False when it is not on its way any more. */
    boolean paid(UUID payment, LocalDate day) {
        return jdbc.sql("""
                                update training.order_payment set state = 'PAID', paid_on = :day
                                where id = :id and state = 'APPROVED'
                                """).param("id", payment).param("day", day).update() == 1;
    }

    private List<TrainingOrder> found(@Nullable UUID session, Instant now) {
        return Rows.list(jdbc.sql(FIND)
                .param("session", session)
                .param("now", Sql.at(now))
                .query((row, _) -> order(row)));
    }

    private static TrainingOrder order(ResultSet row) throws SQLException {
        return new TrainingOrder(
                row.getObject("session", UUID.class),
                new Words(row.getString("title_fr"), row.getString("title_en")),
                row.getString("provider"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getLong("price_cents"),
                row.getInt("places"),
                row.getInt("present"),
                TrainingOrder.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("payment", UUID.class)),
                Optional.ofNullable(row.getObject("prepared_by", UUID.class)),
                Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)));
    }
}
