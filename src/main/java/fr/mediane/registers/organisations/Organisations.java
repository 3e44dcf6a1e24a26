package fr.mediane.registers.organisations;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Ridet;
import fr.mediane.kernel.Siret;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Every organisation, merged ones included. */
@Repository
class Organisations {
    private static final String SEARCH = Sql.beside(Organisations.class, "search");
    private static final String SUGGEST = Sql.beside(Organisations.class, "suggest");
    private static final String FAMILY = Sql.beside(Organisations.class, "organisation-family");
    private static final String NAMED = Sql.beside(Organisations.class, "named");
    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisation itself, even when it was merged into another. */
    Optional<Organisation> exactly(UUID id) {
        return one("id = :key", id);
    }

    /** The organisation that stands for this id today. */
    Optional<Organisation> current(UUID id) {
        return one("id = organisations.current(:key)", id);
    }

    Optional<Organisation> byNumber(String digits) {
        return one("siret = :key or ridet = :key", digits);
    }

    Optional<Organisation> bySiret(String digits) {
        return one("siret = :key", digits);
    }

    Optional<Organisation> byNumber(Organisation other) {
        return one(other.siret().isPresent() ? "siret = :key" : "ridet = :key", other.number());
    }

    /** Waits for whoever changes one of these, then keeps others waiting. */
    void lock(UUID one, UUID other) {
        jdbc.sql("select id from organisations.organisation where id in (:one, :other) order by id for update")
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .list();
    }

    /** Those merged into this one, directly. */
    List<Organisation> mergedInto(UUID id) {
        return Rows.list(jdbc.sql("select * from organisations.organisation where merged_into = :id order by name, id")
                .param("id", id)
                .query((row, line) -> Organisation.of(row)));
    }

    /** With all that were merged into the same ones. */
    List<UUID> family(Collection<UUID> ids) {
        return Rows.list(jdbc.sql(FAMILY).param("ids", ids.toArray(UUID[]::new)).query(UUID.class));
    }

    Map<UUID, String> named(Collection<UUID> ids) {
        return jdbc.sql(NAMED).param("ids", ids.toArray(UUID[]::new)).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (UUID) row.get("asked"), row -> String.valueOf(row.get("name"))));
    }

    List<Organisation> suggest(String text, int limit) {
        return Rows.list(jdbc.sql(SUGGEST)
                .param("text", text)
                .param("digits", digits(text))
                .param("limit", limit)
                .query((row, line) -> Organisation.of(row)));
    }

    OrganisationSearch.Found search(OrganisationSearch search) {
        var count = search(search, "select count(*) from (" + SEARCH + ") found")
                .query(Long.class)
                .single();
        var page = Rows.list(search(search, SEARCH + " limit :size offset :offset")
                .param("size", OrganisationSearch.PAGE_SIZE)
                .param("offset", (search.page() - 1L) * OrganisationSearch.PAGE_SIZE)
                .query((row, line) -> Organisation.of(row)));
        return new OrganisationSearch.Found(page, count);
    }

    private StatementSpec search(OrganisationSearch search, String sql) {
        return jdbc.sql(sql)
                .param("text", search.text())
                .param("digits", digits(search.text()))
                .param("kind", search.kind().map(Enum::name).orElse(""))
                .param("departement", search.departement());
    }

    void insert(Organisation organisation) {
        values("""
                insert into organisations.organisation (id, siret, ridet, name, kind, address, commune, email, phone, activity)
                values (:id, :siret, :ridet, :name, :kind, :address, :commune, :email, :phone, :activity)
                """, organisation).update();
    }

    /** False when someone else changed it since that version. */
    boolean update(Organisation organisation) {
        return values("""
                        update organisations.organisation
                        set version = version + 1, siret = :siret, ridet = :ridet, name = :name, kind = :kind,
                            address = :address, commune = :commune, email = :email, phone = :phone, activity = :activity,
                            changed_at = now()
                        where id = :id and version = :version
                        """, organisation)
                        .param("version", organisation.version())
                        .update()
                == 1;
    }

    void merge(UUID absorbed, UUID kept, List<String> lent) {
        jdbc.sql("""
                        update organisations.organisation
                        set version = version + 1, merged_into = :kept, lent = :lent, changed_at = now()
                        where id = :absorbed
                        """)
                .param("absorbed", absorbed)
                .param("kept", kept)
                .param("lent", lent.toArray(String[]::new))
                .update();
    }

    /** Undoes a merge; says which fields had been lent. */
    List<String> part(UUID absorbed) {
        var lent = jdbc.sql("select array_to_string(lent, ',') from organisations.organisation where id = :absorbed")
                .param("absorbed", absorbed)
                .query(String.class)
                .single();
        jdbc.sql("""
                        update organisations.organisation
                        set version = version + 1, merged_into = null, lent = '{}', changed_at = now()
                        where id = :absorbed
                        """).param("absorbed", absorbed).update();
        return lent.isEmpty() ? List.of() : List.of(lent.split(","));
    }

    private StatementSpec values(String sql, Organisation organisation) {
        return jdbc.sql(sql)
                .param("id", organisation.id())
                .param("siret", organisation.siret().map(Siret::digits).orElse(null))
                .param("ridet", organisation.ridet().map(Ridet::digits).orElse(null))
                .param("name", organisation.name())
                .param("kind", organisation.kind().name())
                .param("address", organisation.address())
                .param("commune", organisation.commune().map(CommuneCode::code).orElse(null))
                .param("email", organisation.email().map(EmailAddress::address).orElse(null))
                .param("phone", organisation.phone().map(PhoneNumber::e164).orElse(null))
                .param(
                        "activity",
                        organisation.activity().map(ActivityCode::code).orElse(null));
    }

    private Optional<Organisation> one(String condition, Object key) {
        return jdbc.sql("select * from organisations.organisation where " + condition)
                .param("key", key)
                .query((row, line) -> Organisation.of(row))
                .optional();
    }

    /** What was typed, when it may be the beginning of a number. */
    private static String digits(String text) {
        var digits = text.replaceAll("[\\s\\u00A0\\u202F.]", "");
        return digits.matches("\\d{3,14}") ? digits : "";
    }
}
