package fr.mediane.registers.organisations;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to which network; the database keeps anyone from belonging twice to the same one on a day. */
@Repository
class Networks {
    private static final String MEMBERS = Sql.beside(Networks.class, "network-members");
    private final JdbcClient jdbc;

    Networks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A membership as it was written down, whether it lasts or not. */
    record Written(UUID network, UUID member, LocalDate joinedOn) {}

    /** Of any of these networks on a day, by name; all ids that were merged are given. */
    List<NetworkMember> membersOf(Collection<UUID> networks, LocalDate on) {
        return read(networks, List.of(), on);
    }

    /** To which networks any of these organisations belong on a day, by name; all ids that were merged are given. */
    List<NetworkMember> networksOf(Collection<UUID> members, LocalDate on) {
        return read(List.of(), members, on);
    }

    private List<NetworkMember> read(Collection<UUID> networks, Collection<UUID> members, LocalDate on) {
        return Rows.list(jdbc.sql(MEMBERS)
                .param("networks", networks.toArray(UUID[]::new))
                .param("members", members.toArray(UUID[]::new))
                .param("on", on)
                .query(NetworkMember.class));
    }

    Optional<Written> find(UUID id) {
        return jdbc.sql("select network, member, joined_on from organisations.network_member where id = :id")
                .param("id", id)
                .query(Written.class)
                .optional();
    }

    /** Whether the organisation belongs to the network on that day, or on a later one; all ids that were merged are given. */
    boolean from(Collection<UUID> network, Collection<UUID> member, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from organisations.network_member
                            where network = any (:network) and member = any (:member)
                                and daterange(joined_on, left_on) && daterange(:day::date, null))
                        """)
                .param("network", network.toArray(UUID[]::new))
                .param("member", member.toArray(UUID[]::new))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, Written written) {
        jdbc.sql("""
                        insert into organisations.network_member (id, network, member, joined_on)
                        values (:id, :network, :member, :joined)
                        """)
                .param("id", id)
                .param("network", written.network())
                .param("member", written.member())
                .param("joined", written.joinedOn())
                .update();
    }

    /** False when it had ended already. */
    boolean end(UUID id, LocalDate on) {
        return jdbc.sql("""
                                update organisations.network_member set left_on = greatest(joined_on, :on::date)
                                where id = :id and left_on is null
                                """).param("id", id).param("on", on).update() == 1;
    }
}
