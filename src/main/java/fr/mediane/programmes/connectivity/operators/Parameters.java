package fr.mediane.programmes.connectivity.operators;

import fr.mediane.platform.Rows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Periods and amounts that no code holds, each with the text or rule that it comes from. */
@Repository
public class Parameters {
    private final JdbcClient jdbc;

    Parameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that counts on a day, and where it comes from. */
    public record Parameter(String name, int value, String unit, String source) {}

    /** Its value on a day, in its own unit. */
    public int on(String name, LocalDate day) {
        return jdbc.sql("select connectivity.parameter_on(:name, :day)")
                .param("name", name)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    public List<Parameter> all(LocalDate day) {
        return Rows.list(jdbc.sql("""
                        select distinct on (name) name, value, unit, source from connectivity.parameter
                        where from_day <= :day order by name, from_day desc
                        """).param("day", day).query(Parameter.class));
    }
}
