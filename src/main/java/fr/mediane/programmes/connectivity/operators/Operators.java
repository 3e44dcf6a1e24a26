package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who provides internet. */
@Repository
class Operators {
    private static final String COLUMNS = "select id, organisation, name from connectivity.operator ";
    private final JdbcClient jdbc;

    Operators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Operator> all() {
        return Rows.list(jdbc.sql(COLUMNS + "order by name").query(Operators::row));
    }

    Optional<Operator> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Operators::row)
                .optional();
    }

    List<Operator> of(Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : Rows.list(jdbc.sql(COLUMNS + "where organisation in (:organisations) order by name")
                        .param("organisations", organisations)
                        .query(Operators::row));
    }

    /** Where its office reads mail. */
    Optional<EmailAddress> address(UUID id) {
        return jdbc.sql("select email from connectivity.operator where id = :id and email is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .flatMap(text -> EmailAddress.parse(text).value());
    }

    /** A new one, or what is known of one changes. */
    void save(Operator operator, Optional<EmailAddress> address) {
        jdbc.sql("""
                        insert into connectivity.operator (id, organisation, name, email)
                        values (:id, :organisation, :name, :email)
                        on conflict (id) do update set name = excluded.name, email = excluded.email
                        """)
                .param("id", operator.id())
                .param("organisation", operator.organisation())
                .param("name", operator.name())
                .param("email", address.map(EmailAddress::address).orElse(null))
                .update();
    }

    private static Operator row(ResultSet row, int number) throws SQLException {
        return new Operator(
                row.getObject("id", UUID.class), row.getObject("organisation", UUID.class), row.getString("name"));
    }
}
