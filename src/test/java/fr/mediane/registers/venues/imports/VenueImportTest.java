package fr.mediane.registers.venues.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.registers.venues.ExportDesk;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.standard.VenueSchema;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@MedianeTest
class VenueImportTest {
    private static final Actor ADMINISTRATOR =
            new Actor(Optional.of(Uuid7.next()), "Admin", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));

    @Autowired
    ImportDesk imports;

    @Autowired
    ExportDesk exports;

    @Autowired
    VenueDesk venues;

    @TempDir
    Path folder;

    @Test
    void keepsGoodRowsAndExplainsTheOthers() throws IOException {
        var done = run(Path.of("src/test/resources/venues/faulty.csv"));
        assertThat(done.state()).isEqualTo(ImportState.APPLIED);
        assertThat(done.ignored()).containsExactly("couleur");
        assertThat(done.counts().total()).isEqualTo(16);
        assertThat(remarks(done)).containsKeys(5 + 1L, 8 + 1L, 9 + 1L, 14 + 1L);
        assertThat(done.counts().rejected()).isEqualTo(4);
        var open = venue("faulty-1");
        assertThat(open.status()).isEqualTo(Venue.Status.OPEN);
        assertThat(open.communeCode()).contains("26362");
        assertThat(venue("faulty-6").status()).isEqualTo(Venue.Status.TO_COMPLETE);
        assertThat(venue("faulty-7").sheet().origin().updatedOn()).contains(LocalDate.of(2023, 1, 9));
        assertThat(venue("faulty-11").sheet().name()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        var file = write("twice", "2026-02-01", "Une première fois");
        assertThat(run(file).counts().added()).isEqualTo(1);
        var before = venue("twice");
        var again = run(file).counts();
        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.same()).isEqualTo(1);
        assertThat(venue("twice")).isEqualTo(before);
    }

    @Test
    void anOlderFileDoesNotTakeTheRegisterBack() throws IOException {
        run(write("dated", "2026-02-01", "Récent"));
        assertThat(run(write("dated", "2025-02-01", "Ancien")).counts().older()).isEqualTo(1);
        assertThat(run(write("dated", "", "Sans date")).counts().older()).isEqualTo(1);
        assertThat(venue("dated").sheet().name()).isEqualTo("Récent");
        assertThat(run(write("dated", "2026-03-01", "Plus récent")).counts().changed())
                .isEqualTo(1);
        assertThat(venue("dated").sheet().name()).isEqualTo("Plus récent");
    }

    @Test
    void onlyNationalAdministratorsImport() {
        var manager = new Actor(
                Optional.of(Uuid7.next()),
                "",
                Set.of(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(Uuid7.next()))));
        for (var actor : List.of(Actor.PUBLIC, manager)) {
            assertThat(imports.receive(actor, "x.csv", new ByteArrayInputStream(new byte[0])))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(imports.latest(actor)).isInstanceOf(Decision.Forbidden.class);
            assertThat(imports.confirm(actor, Uuid7.next())).isInstanceOf(Decision.Forbidden.class);
        }
    }

    @Test
    void refusesTwoHundredMegabytesWithoutReadingThemIntoMemory() {
        var answer = imports.receive(ADMINISTRATOR, "enorme.csv", new Endless(200L << 20));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reasons().toString()).contains("venues.import.error.too-large"));
    }

    @Test
    void readsInTheBackgroundAndWaitsForConfirmation() throws Exception {
        var bytes = Files.readAllBytes(write("background", "2026-02-01", "Plus tard"));
        var id = imports.receive(ADMINISTRATOR, "../../plus tard.csv", new ByteArrayInputStream(bytes))
                .orThrow();
        var read = await(id, ImportState.READ);
        assertThat(read.fileName()).isEqualTo("plus tard.csv");
        assertThat(read.counts().added()).isEqualTo(1);
        assertThat(venues.byAnyId(ADMINISTRATOR, "background")).isEmpty();
        imports.confirm(ADMINISTRATOR, id).orThrow();
        imports.confirm(ADMINISTRATOR, id).orThrow();
        assertThat(await(id, ImportState.APPLIED).counts().applied()).isEqualTo(1);
        assertThat(venue("background").sheet().name()).isEqualTo("Plus tard");
    }

    @Test
    void saysWhatIsNoFileOfVenues() throws Exception {
        var id = imports.receive(
                        ADMINISTRATOR,
                        "photo.png",
                        new ByteArrayInputStream("\u0089PNG\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1)))
                .orThrow();
        assertThat(await(id, ImportState.REFUSED).refusal()).isEqualTo("venues.import.refused.columns");
    }

    /** What others will do with the export: npm's tableschema with the schema itself, then the reference package. */
    @Test
    void realFilesGoInAndTheExportPassesTheSchemaAndTheReferencePackage() throws Exception {
        assumeTrue(Files.exists(VenueSchema.folder()), "the real files are not on this machine");
        for (var name : List.of(
                "aix-en-provence.csv",
                "angers.csv",
                "bus-france-services-charente.csv",
                "epernay.csv",
                "etapes-numerique.csv",
                "hub-lo.csv",
                "maine-et-loire.csv",
                "maine-et-loire.json",
                "nouvelle-caledonie.csv")) {
            var file = VenueSchema.folder().resolve(name);
            run(file);
            var again = run(file).counts();
            assertThat(again.added() + again.changed()).as(name).isZero();
            assertThat(again.same() + again.rejected()).as(name).isEqualTo(again.total());
        }
        var csv = folder.resolve("export.csv");
        var json = folder.resolve("export.json");
        try (var csvOut = Files.newOutputStream(csv);
                var jsonOut = Files.newOutputStream(json)) {
            assertThat(exports.csv(Actor.PUBLIC, csvOut)).isGreaterThan(678);
            exports.json(Actor.PUBLIC, jsonOut);
        }
        var node = node();
        var schema = VenueSchema.folder().resolve("schema.json").toRealPath();
        assertThat(output(node, "node", "check.mjs", schema.toString(), csv.toString(), json.toString()))
                .contains(" 0 problems");
    }

    private static Path node() throws Exception {
        var folder = Files.createDirectories(Path.of("target/node-venues")).toAbsolutePath();
        for (var name : List.of("package.json", "package-lock.json", "check.mjs")) {
            Files.write(folder.resolve(name), Files.readAllBytes(Path.of("src/test/node/venues", name)));
        }
        output(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return folder;
    }

    private static String output(Path folder, String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private VenueImport await(UUID id, ImportState state) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var one = imports.find(ADMINISTRATOR, id).orThrow();
            if (one.state() == state) {
                return one;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never " + state);
    }

    private VenueImport run(Path file) {
        return imports.importNow(ADMINISTRATOR, file, Progress.SILENT).orThrow();
    }

    private Map<Long, List<String>> remarks(VenueImport one) {
        var remarks = new HashMap<Long, List<String>>();
        imports.eachRemarked(ADMINISTRATOR, one.id(), row -> {
            if (row.rejected()) {
                remarks.put(
                        row.line(),
                        row.remarks().stream().map(remark -> remark.key()).toList());
            }
        });
        return remarks;
    }

    private Venue venue(String id) {
        return venues.byAnyId(ADMINISTRATOR, id).orElseThrow();
    }

    private Path write(String id, String day, String name) throws IOException {
        return Files.writeString(
                folder.resolve(id + day + ".csv"),
                "id,pivot,nom,commune,code_postal,code_insee,adresse,date_maj\n%s,,%s,Valence,26000,26362,1 rue,%s\n"
                        .formatted(id, name, day));
    }

    /** So many bytes of a CSV file, made as they are read. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? ',' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, from, from + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
