package fr.mediane.bench;

import fr.mediane.engines.procedures.CaseWords;
import fr.mediane.platform.crypto.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of cases of the whole country, sealed as real ones are: one in twenty-five open, shared out over 101 départements,
 * each found by its name and by thirty words of 5,000.
 */
final class ManyCases {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SHARED = 5_000;
    private static final int OF_EACH = 30;
    private static final int NAMES = 20_000;
    private static final int OPEN_OF = 25;
    private final Vault vault;
    private final List<String> departements;
    private final UUID revision;
    private final List<String> words;
    private final List<String> names;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private ManyCases(ConfigurableApplicationContext house) {
        var jdbc = house.getBean(JdbcClient.class);
        var hashes = house.getBean(CaseWords.class);
        vault = house.getBean(Vault.class);
        departements = jdbc.sql("select code from territory.departement order by code")
                .query(String.class)
                .list();
        revision = jdbc.sql("""
                        select id from forms.revision
                        where kind = 'procedure' and form = 'aide-internet' and state = 'PUBLISHED'
                        """).query(UUID.class).single();
        words = hashed(hashes, IntStream.range(0, SHARED).mapToObj(i -> "motcommun" + Integer.toString(i, 36)));
        names = hashed(hashes, IntStream.range(0, NAMES).mapToObj(ManyCases::name));
    }

    /** The family name of every so many-th case. */
    static String name(int number) {
        return "Essai"
                + Integer.toString(number % NAMES, 26)
                        .chars()
                        .mapToObj(sign -> "" + (char) (Character.isDigit(sign) ? 'q' + sign - '0' : sign))
                        .collect(Collectors.joining());
    }

    private static List<String> hashed(CaseWords hashes, Stream<String> texts) {
        return texts.map(text -> HexFormat.of().formatHex(hashes.sought(text).getFirst()[0]))
                .toList();
    }

    /** Fills the table once; so many in all. */
    static void fill(ConfigurableApplicationContext house, Path data, int count) throws IOException, SQLException {
        long there = house.getBean(JdbcClient.class)
                .sql("select count(*) from procedures.dossier")
                .query(Long.class)
                .single();
        if (there >= count) {
            return;
        }
        var many = new ManyCases(house);
        try (var owner = new Owner(data)) {
            owner.fill("procedures", "dossier", connection -> many.copy(connection, count));
            owner.run("analyze procedures.dossier");
        }
    }

    private void copy(Connection connection, int count) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy procedures.dossier (id, number, procedure, revision, state, channel, level, code, subject, answers, words,
                    opened_at, changed_at, filed_at, decided_at, due)
                from stdin
                """);
        var random = new Random(1);
        var rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append(row(i, random));
            if (rows.length() > 1_000_000 || i == count) {
                var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
        copy.endCopy();
    }

    private String row(int i, Random random) {
        var id = UUID.fromString(String.format("01950000-0000-7000-8000-%012x", i));
        boolean open = i % OPEN_OF == 0;
        var filed = now.minus(random.nextInt(open ? 80 : 365), ChronoUnit.DAYS).minusSeconds(random.nextInt(86_400));
        var own = new ArrayList<String>();
        own.add(names.get(i % NAMES));
        for (int w = 0; w < OF_EACH; w++) {
            own.add(words.get(random.nextInt(SHARED)));
        }
        return Stream.of(
                        id.toString(),
                        number(i),
                        "aide-internet",
                        revision.toString(),
                        open
                                ? i % (2 * OPEN_OF) == 0 ? "en_construction" : "en_instruction"
                                : i % 3 == 0 ? "refuse" : "accepte",
                        "ONLINE",
                        "DEPARTEMENT",
                        departements.get(random.nextInt(departements.size())),
                        sealed("Personne " + name(i), "procedures subject:" + id),
                        sealed(answers(i), "procedures answers:" + id),
                        own.stream()
                                .map(hash -> "\"\\\\\\\\x" + hash + "\"")
                                .collect(Collectors.joining(",", "{", "}")),
                        filed.toString(),
                        filed.toString(),
                        filed.toString(),
                        open
                                ? "\\N"
                                : filed.plus(random.nextInt(60), ChronoUnit.DAYS)
                                        .toString(),
                        LocalDate.ofInstant(filed, java.time.ZoneOffset.UTC)
                                .plusMonths(2)
                                .toString())
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static String answers(int i) {
        return "{\"prenom\":[\"Personne\"],\"nom\":[\"" + name(i)
                + "\"],\"commune\":[\"02408\"],\"rue\":[\"1 rue de l’Essai\"],"
                + "\"ressources\":[\"900.00\"],\"enfants\":[\"2\"],\"couple\":[\"non\"],\"objet\":[\"internet\"],"
                + "\"operateur\":[\"bordelunetelecom\"],\"client\":[\"B-" + i + "\"],\"dette\":[\"80.00\"]}";
    }

    private String sealed(String text, String context) {
        return "\\\\x" + HexFormat.of().formatHex(vault.seal(text, context));
    }

    /** Multiplied by an odd number no two are the same. */
    private static String number(int i) {
        long mixed = i * 0x9E3779B97FL & (1L << 40) - 1;
        var text = new StringBuilder();
        for (int place = 0; place < 8; place++, mixed >>>= 5) {
            text.append(place == 4 ? "-" : "").append(SIGNS.charAt((int) (mixed & 31)));
        }
        return text.toString();
    }
}
