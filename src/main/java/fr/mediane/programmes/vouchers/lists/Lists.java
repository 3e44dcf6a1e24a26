package fr.mediane.programmes.vouchers.lists;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps lists and their lines; what a line says is sealed. */
@Repository
class Lists {
    static final String LINE = "vouchers people line:";
    private static final String LIST = """
            select l.*, c.name, s.ready, s.refused, s.handed
            from vouchers.people_list l
            join vouchers.campaign c on c.id = l.campaign
            cross join lateral (
                select count(*) filter (where x.state = 'READY') as ready,
                    count(*) filter (where x.state = 'REFUSED') as refused,
                    count(*) filter (where x.state = 'HANDED') as handed
                from vouchers.people_line x where x.list = l.id
            ) s
            """;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Lists(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** A line that can be handed out. */
    record Ready(UUID id, Typed typed) {}

    /** A line to be kept. */
    record Fresh(UUID id, int number, Optional<Typed> typed, List<String> reasons, Optional<Integer> repeats) {}

    /** The list of this file for this batch, if it was read before. */
    Optional<UUID> known(UUID batch, byte[] fileHash) {
        return jdbc.sql("select id from vouchers.people_list where batch = :batch and file_hash = :hash")
                .param("batch", batch)
                .param("hash", fileHash)
                .query(UUID.class)
                .optional();
    }

    void add(UUID id, UUID batch, UUID campaign, UUID distributor, byte[] fileHash, Optional<UUID> by) {
        jdbc.sql("""
                        insert into vouchers.people_list (id, batch, campaign, distributor, file_hash, made_by)
                        values (:id, :batch, :campaign, :distributor, :hash, :by::uuid)
                        """)
                .param("id", id)
                .param("batch", batch)
                .param("campaign", campaign)
                .param("distributor", distributor)
                .param("hash", fileHash)
                .param("by", by.orElse(null))
                .update();
    }

    void addLines(UUID list, List<Fresh> lines) {
        jdbc.sql("""
                        insert into vouchers.people_line (id, list, line, sealed, state, reasons, repeats)
                        select x.id, :list, x.line, nullif(x.sealed, ''::bytea), case when x.reasons = '' then 'READY' else 'REFUSED' end,
                            string_to_array(x.reasons, ','), nullif(x.repeats, 0)
                        from unnest(:ids, :numbers, :sealed, :reasons, :repeats) x (id, line, sealed, reasons, repeats)
                        """)
                .param("list", list)
                .param("ids", lines.stream().map(Fresh::id).toArray(UUID[]::new))
                .param("numbers", lines.stream().map(Fresh::number).toArray(Integer[]::new))
                .param("sealed", lines.stream().map(this::sealed).toArray(byte[][]::new))
                .param(
                        "reasons",
                        lines.stream()
                                .map(line -> String.join(",", line.reasons()))
                                .toArray(String[]::new))
                .param(
                        "repeats",
                        lines.stream().map(line -> line.repeats().orElse(0)).toArray(Integer[]::new))
                .update();
    }

    private byte[] sealed(Fresh line) {
        return line.typed()
                .map(typed -> vault.seal(json.writeValueAsString(typed), LINE + line.id()))
                .orElse(new byte[0]);
    }

    Optional<PeopleList> find(UUID id) {
        return jdbc.sql(LIST + " where l.id = :id")
                .param("id", id)
                .query(Lists::row)
                .optional();
    }

    /** The last twenty of these distributors. */
    List<PeopleList> of(Collection<UUID> distributors) {
        return Rows.list(jdbc.sql(LIST + " where l.distributor = any (:own::uuid[]) order by l.made_at desc limit 20")
                .param("own", distributors.toArray(UUID[]::new))
                .query(Lists::row));
    }

    List<Line> lines(UUID list, String state, int after, int most) {
        return Rows.list(jdbc.sql("""
                        select id, line, state, reasons, repeats, serial from vouchers.people_line
                        where list = :list and (:state = '' or state = :state) and line > :after order by line limit :most
                        """)
                .param("list", list)
                .param("state", state)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getInt("line"),
                        Line.State.valueOf(row.getString("state")),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        Optional.ofNullable(row.getObject("repeats", Integer.class)),
                        Optional.ofNullable(row.getString("serial")))));
    }

    /** The next lines to be handed out, in the order of the file. */
    List<Ready> ready(UUID list, int most) {
        return Rows.list(jdbc.sql("""
                        select id, sealed from vouchers.people_line
                        where list = :list and state = 'READY' order by line limit :most
                        """).param("list", list).param("most", most).query((row, _) -> {
            var id = row.getObject("id", UUID.class);
            return new Ready(id, json.readValue(vault.open(row.getBytes("sealed"), LINE + id), Typed.class));
        }));
    }

    /** On paper, the voucher's number says which one to give. */
    void handed(UUID line) {
        jdbc.sql("""
                        update vouchers.people_line l set state = 'HANDED', sealed = null, serial = (
                            select min(v.serial) from vouchers.voucher v join vouchers.handing h on h.id = v.handing
                            where v.handing = l.id and h.how = 'PAPER')
                        where l.id = :id and l.state = 'READY'
                        """).param("id", line).update();
    }

    void refused(UUID line, List<String> reasons) {
        jdbc.sql("""
                        update vouchers.people_line set state = 'REFUSED', sealed = null, reasons = :reasons
                        where id = :id and state = 'READY'
                        """)
                .param("reasons", reasons.toArray(String[]::new))
                .param("id", line)
                .update();
    }

    void confirm(UUID list) {
        jdbc.sql(
                        "update vouchers.people_list set confirmed_at = coalesce(confirmed_at, clock_timestamp()) where id = :id")
                .param("id", list)
                .update();
    }

    void runs(UUID list, UUID job) {
        jdbc.sql("update vouchers.people_list set job = :job where id = :id")
                .param("job", job)
                .param("id", list)
                .update();
    }

    void remove(UUID list) {
        jdbc.sql("delete from vouchers.people_list where id = :id")
                .param("id", list)
                .update();
    }

    /** Lists older than so many days; how many went. */
    int clear(int days) {
        return jdbc.sql(
                        "delete from vouchers.people_list where made_at < clock_timestamp() - make_interval(days => :days)")
                .param("days", days)
                .update();
    }

    private static PeopleList row(ResultSet row, int number) throws SQLException {
        return new PeopleList(
                row.getObject("id", UUID.class),
                row.getObject("batch", UUID.class),
                row.getObject("campaign", UUID.class),
                row.getString("name"),
                row.getObject("distributor", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("job", UUID.class)),
                row.getLong("ready"),
                row.getLong("refused"),
                row.getLong("handed"));
    }
}
