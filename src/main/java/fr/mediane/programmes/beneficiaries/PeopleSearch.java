package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people by part of their name, whatever accents and small slips, or by their exact phone or e-mail. */
@Repository
public class PeopleSearch {
    private static final String SEARCH = Sql.beside(PeopleSearch.class, "people-search");
    private static final String BRIEFS = Sql.beside(PeopleSearch.class, "briefs");
    private final JdbcClient jdbc;
    private final ContactSeals seals;

    PeopleSearch(JdbcClient jdbc, ContactSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    public PersonSearch.Found find(Reader reader, String text, int limit, long offset) {
        var plain = plain(text);
        var rows = Rows.list(jdbc.sql(SEARCH)
                .param("counsellor", reader.counsellor())
                .param("colleagues", reader.colleagues().toArray(UUID[]::new))
                .param("everybody", text.isEmpty())
                .param("plain", plain)
                .param("parts", parts(plain))
                .param("hashes", hashes(text).toArray(byte[][]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new Row(brief(row), row.getLong("total"))));
        return new PersonSearch.Found(
                rows.stream().map(Row::person).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private record Row(PersonBrief person, long total) {}

    /** What these ids are called today, when this reader may see them; the id asked for comes with each. */
    List<Asked> briefs(Reader reader, Collection<UUID> ids) {
        return Rows.list(jdbc.sql(BRIEFS)
                .param("ids", ids.toArray(UUID[]::new))
                .param("counsellor", reader.counsellor())
                .param("colleagues", reader.colleagues().toArray(UUID[]::new))
                .query((row, _) -> new Asked(row.getObject("asked", UUID.class), brief(row))));
    }

    record Asked(UUID id, PersonBrief person) {}

    private String plain(String text) {
        return jdbc.sql("select beneficiaries.plain(:text)")
                .param("text", text)
                .query(String.class)
                .single();
    }

    /** Each word stands somewhere in the name, in any order. */
    private static String[] parts(String plain) {
        return Arrays.stream(plain.split(" "))
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    private List<byte[]> hashes(String text) {
        var all = new ArrayList<byte[]>();
        PhoneNumber.parse(text).value().ifPresent(phone -> all.addAll(seals.candidates(phone)));
        EmailAddress.parse(text).value().ifPresent(email -> all.addAll(seals.candidates(email)));
        return all;
    }

    static PersonBrief brief(ResultSet row) throws SQLException {
        return new PersonBrief(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getObject("birth_year", Integer.class)),
                People.value(Gender.class, row.getString("gender")),
                People.value(SocialStatus.class, row.getString("status")),
                Optional.ofNullable(row.getString("commune")).map(CommuneCode::of),
                Optional.ofNullable(row.getObject("last_met", LocalDate.class)),
                row.getBoolean("mine"));
    }
}
