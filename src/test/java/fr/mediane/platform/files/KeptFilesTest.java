package fr.mediane.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.jobs.Job;
import fr.mediane.testing.MedianeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class KeptFilesTest {
    private static final String TEXT = "Aïcha;06 12 34 56 78\n";
    private final Actor amina = someone();
    private final Actor other = someone();

    @Autowired
    KeptFiles files;

    @Autowired
    JdbcClient jdbc;

    @Value("${mediane.data}")
    Path data;

    @Test
    void givesAFileToWhoAskedForItAndToNobodyElse() throws Exception {
        var id = ready(amina);
        assertThat(read(amina, id)).isEqualTo(TEXT);
        assertThat(files.find(amina, id).orElseThrow().size()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8).length);
        assertThat(files.of(amina)).extracting(KeptFile::id).containsExactly(id);
        assertThat(files.find(other, id)).isEmpty();
        assertThat(files.open(other, id)).isEmpty();
        assertThat(files.of(other)).isEmpty();
        assertThat(files.remove(other, id)).isFalse();
        assertThat(files.open(Actor.PUBLIC, id)).isEmpty();
    }

    @Test
    void makesAFileOnceHoweverOftenItIsAsked() throws Exception {
        var id = ready(amina);
        assertThat(order(amina, id, (out, _) -> out.write(1))).isInstanceOf(Decision.Accepted.class);
        assertThat(order(other, id, (out, _) -> out.write(1))).isInstanceOf(Decision.Unknown.class);
        assertThat(read(amina, id)).isEqualTo(TEXT);
    }

    @Test
    void whatLiesOnDiskSaysNothingAndDoesNotOpenOnceItIsAltered() throws Exception {
        var id = ready(amina);
        var onDisk = data.resolve("files").resolve(id.toString());
        var bytes = Files.readAllBytes(onDisk);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("06 12");
        Files.write(onDisk, Arrays.copyOf(bytes, bytes.length - 3));
        assertThat(catchThrowable(() -> read(amina, id))).isInstanceOf(IOException.class);
    }

    @Test
    void offersNoHalfFile() throws Exception {
        var halfway = new CountDownLatch(1);
        var id = Uuid7.next();
        order(amina, id, (out, progress) -> {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
            halfway.countDown();
            while (true) {
                progress.checkCancelled();
                sleep();
            }
        });
        halfway.await();
        assertThat(files.find(amina, id).orElseThrow().ready()).isFalse();
        assertThat(files.open(amina, id)).isEmpty();
        assertThat(files.remove(amina, id)).isTrue();
        assertThat(files.find(amina, id)).isEmpty();
        for (int i = 0; i < 200 && !onDisk(id).isEmpty(); i++) {
            sleep();
        }
        assertThat(onDisk(id)).isEmpty();
    }

    @Test
    void saysWhyAFileWillNotCome() throws Exception {
        var id = Uuid7.next();
        order(amina, id, (out, _) -> {
            out.write(7);
            throw new IOException("disk full");
        });
        var file = eventually(id, one -> !one.inTheMaking());
        assertThat(file.ready()).isFalse();
        assertThat(file.job().orElseThrow().state()).isEqualTo(Job.State.FAILED);
        assertThat(onDisk(id)).isEmpty();
    }

    @Test
    void aFourthFileWaitsUntilOneIsReady() throws Exception {
        var mayEnd = new CountDownLatch(1);
        FileBody waiting = (out, progress) -> {
            while (mayEnd.getCount() > 0) {
                progress.checkCancelled();
                sleep();
            }
        };
        var first = Uuid7.next();
        order(amina, first, waiting);
        order(amina, Uuid7.next(), waiting);
        order(amina, Uuid7.next(), waiting);
        assertThat(order(amina, Uuid7.next(), waiting)).isInstanceOf(Decision.Refused.class);
        mayEnd.countDown();
        eventually(first, KeptFile::ready);
    }

    @Test
    void clearsWhatIsOlderThanSevenDaysAndWhatNoRowKnows() throws Exception {
        var old = ready(amina);
        var fresh = ready(amina);
        jdbc.sql("update platform.file set ready_at = now() - interval '8 days' where id = :id")
                .param("id", old)
                .update();
        var stray = Files.writeString(data.resolve("files").resolve(Uuid7.next() + ".part"), "half");
        Files.setLastModifiedTime(stray, FileTime.fromMillis(System.currentTimeMillis() - 2 * 86_400_000L));

        assertThat(files.clear()).isGreaterThanOrEqualTo(1);

        assertThat(files.find(amina, old)).isEmpty();
        assertThat(onDisk(old)).isEmpty();
        assertThat(stray).doesNotExist();
        assertThat(read(amina, fresh)).isEqualTo(TEXT);
    }

    private UUID ready(Actor actor) throws InterruptedException {
        var id = Uuid7.next();
        order(actor, id, (out, _) -> out.write(TEXT.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 500; i++) {
            if (files.find(actor, id).filter(KeptFile::ready).isPresent()) {
                return id;
            }
            sleep();
        }
        throw new AssertionError("never ready");
    }

    private KeptFile eventually(UUID id, Predicate<KeptFile> state) {
        for (int i = 0; i < 500; i++) {
            var file = files.find(amina, id).orElseThrow();
            if (state.test(file)) {
                return file;
            }
            sleep();
        }
        throw new AssertionError("never so");
    }

    private Decision<KeptFile> order(Actor actor, UUID id, FileBody body) {
        return files.order(actor, new FileOrder(id, "test.export", "carnet.csv", "text/csv"), body);
    }

    private String read(Actor actor, UUID id) throws IOException {
        try (var in = files.open(actor, id).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> onDisk(UUID id) throws IOException {
        try (var all = Files.list(data.resolve("files"))) {
            return all.filter(file -> file.getFileName().toString().startsWith(id.toString()))
                    .toList();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new Progress.Cancelled();
        }
    }

    private static Actor someone() {
        return new Actor(Optional.of(Uuid7.next()), "Someone", Set.of());
    }
}
