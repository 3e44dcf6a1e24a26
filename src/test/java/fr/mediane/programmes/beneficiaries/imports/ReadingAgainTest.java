package fr.mediane.programmes.beneficiaries.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.files.Uploads;
import fr.mediane.platform.jobs.Job;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.SignInDesk;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process ends while it reads a file of people: another reads it, and it need not be sent again. */
@MedianeTest
class ReadingAgainTest {
    private static final int LINES = 450;

    @Autowired
    ReadingAgain again;

    @Autowired
    PeopleImportDesk desk;

    @Autowired
    ImportWork work;

    @Autowired
    Imports imports;

    @Autowired
    Uploads uploads;

    @Autowired
    SignInDesk accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Value("${mediane.data}")
    Path data;

    private Actor mediatrice = Actor.PUBLIC;
    private final UUID id = Uuid7.next();

    @BeforeEach
    void somebody() {
        mediatrice = accounts.actor(DemonstrationPeople.account("mediatrice")).orElseThrow();
    }

    @Test
    void whatWasBeingReadIsReadAnewAndEachLineOnce() throws Exception {
        interrupted();
        assertThat(lines()).as("read in part").isBetween(1L, LINES - 1L);
        again.resume();
        waitForTheEnd();
        assertThat(desk.find(mediatrice, id).orThrow().state()).isEqualTo(ImportState.READ);
        assertThat(desk.find(mediatrice, id).orThrow().counts().total()).isEqualTo(LINES);
        assertThat(data.resolve("files").resolve(id.toString()))
                .as("of no use any more")
                .doesNotExist();
        assertThat(jdbc.sql("select file_key is null from beneficiaries.import where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theFileLiesSealedUntilThen() throws Exception {
        interrupted();
        var file = data.resolve("files").resolve(id.toString());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("Prénom", "Inconnue");
        desk.discard(mediatrice, id).orThrow();
        assertThat(file).doesNotExist();
        again.resume();
        assertThat(jdbc.sql("select count(*) from beneficiaries.import where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileThatIsGoneMustBeSentAgainAndThePageSaysSo() {
        interrupted();
        assertThat(desk.find(mediatrice, id).orThrow().readAgain()).isTrue();
        uploads.remove(id);
        again.resume();
        waitForTheEnd();
        assertThat(desk.find(mediatrice, id).orThrow().state()).isEqualTo(ImportState.READING);
        assertThat(desk.find(mediatrice, id).orThrow().readAgain()).isFalse();
    }

    @Test
    void aFileThatEndsEveryProcessIsLeftAlone() {
        interrupted();
        jdbc.sql("update beneficiaries.import set readings = 3 where id = ?")
                .param(id)
                .update();
        again.resume();
        assertThat(desk.job(mediatrice, desk.find(mediatrice, id).orThrow())
                        .orElseThrow()
                        .state())
                .isEqualTo(Job.State.INTERRUPTED);
    }

    /** As a process leaves it that dies after some lines. */
    private void interrupted() {
        var file = new StringBuilder("Prénom;Nom\n");
        for (int i = 0; i < LINES; i++) {
            file.append("Inconnue;Numéro ").append(i).append('\n');
        }
        var bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(imports.begin(id, mediatrice.account().orElseThrow(), bytes, clock.instant()))
                .isTrue();
        try {
            work.read(mediatrice, id, bytes, new KilledAfter(200));
        } catch (Progress.Cancelled killed) {
            assertThat(lines()).isPositive();
        }
        var job = Uuid7.next();
        jdbc.sql("insert into platform.job (id, kind, started_by, state, heartbeat)"
                        + " values (:id, 'beneficiaries.import', :by, 'RUNNING', now() - interval '5 minutes')")
                .param("id", job)
                .param("by", mediatrice.account().orElseThrow())
                .update();
        imports.job(id, job);
    }

    private long lines() {
        return jdbc.sql("select count(*) from beneficiaries.import_line where import = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private void waitForTheEnd() {
        while (desk.job(mediatrice, desk.find(mediatrice, id).orThrow())
                .filter(Job::running)
                .isPresent()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private record KilledAfter(long most, long[] reached) implements Progress {
        KilledAfter(long most) {
            this(most, new long[1]);
        }

        @Override
        public void total(long steps) {}

        @Override
        public void done(long steps) {
            reached[0] = steps;
        }

        @Override
        public void say(String messageKey) {}

        @Override
        public void checkCancelled() {
            if (reached[0] >= most) {
                throw new Cancelled();
            }
        }
    }
}
