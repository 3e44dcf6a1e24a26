package fr.mediane.registers.territory;

import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import fr.mediane.platform.Sql;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Loads the official geographic code from the files that the build makes (src/main/frontend/territory.mjs). */
@Component
class TerritoryData implements ReferenceData {
    private static final String FOLDER = "/reference/territory/";
    private static final String STAGING = Sql.beside(TerritoryData.class, "staging");
    private static final String MERGE = Sql.beside(TerritoryData.class, "merge");

    /** Each file with the table that takes it. */
    private static final List<FileOf> FILES = List.of(
            new FileOf("regions", "loaded_region"),
            new FileOf("departements", "loaded_departement"),
            new FileOf("epci", "loaded_epci"),
            new FileOf("communes", "loaded_commune"),
            new FileOf("former", "loaded_former"));

    private record FileOf(String name, String table) {}

    private final JdbcTemplate jdbc;
    private final Communes communes;

    TerritoryData(JdbcTemplate jdbc, Communes communes) {
        this.jdbc = jdbc;
        this.communes = communes;
    }

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String version() {
        try {
            return new ClassPathResource(FOLDER + "version.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the build made no territory data", e);
        }
    }

    @Override
    public void load(Progress progress) {
        progress.total(FILES.size() + 1L);
        jdbc.execute(STAGING);
        for (int i = 0; i < FILES.size(); i++) {
            copy(FILES.get(i));
            progress.done(i + 1L);
        }
        jdbc.execute(MERGE);
        communes.forget();
        progress.done(FILES.size() + 1L);
    }

    private void copy(FileOf file) {
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, file));
    }

    private static Long copy(Connection connection, FileOf file) throws SQLException {
        var resource = new ClassPathResource(FOLDER + file.name() + ".csv");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + file.table() + " from stdin with (format csv)", reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
