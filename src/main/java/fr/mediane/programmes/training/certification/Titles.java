package fr.mediane.programmes.training.certification;

import fr.mediane.platform.Rows;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the title and their equivalences: public facts, dated data. */
@Repository
public class Titles {
    private final JdbcClient jdbc;

    Titles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<TitleVersion> versions() {
        return Rows.list(jdbc.sql("""
                        select v.*, (select array_agg(b.code order by b.code) from training.block b
                            where b.version = v.code) as blocks
                        from training.title_version v order by v.from_day desc
                        """)
                .query((row, _) -> new TitleVersion(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("level"),
                        row.getString("source"),
                        row.getDate("from_day").toLocalDate(),
                        day(row, "replaced_on"),
                        day(row, "juries_until"),
                        Arrays.stream((String[]) row.getArray("blocks").getArray())
                                .map(BlockCode::valueOf)
                                .collect(Collectors.toSet()))));
    }

    /** The version with this code, if there is one. */
    public Optional<TitleVersion> version(String code) {
        return versions().stream()
                .filter(version -> version.code().equals(code))
                .findFirst();
    }

    public List<Equivalence> equivalences() {
        return Rows.list(jdbc.sql(
                        "select * from training.equivalence order by gives_version, gives_block, held_version")
                .query((row, _) -> new Equivalence(
                        new Block(row.getString("held_version"), BlockCode.valueOf(row.getString("held_block"))),
                        new Block(row.getString("gives_version"), BlockCode.valueOf(row.getString("gives_block"))),
                        row.getDate("from_day").toLocalDate(),
                        day(row, "until_day"))));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        @Nullable Date day = row.getDate(column);
        return Optional.ofNullable(day).map(Date::toLocalDate);
    }
}
