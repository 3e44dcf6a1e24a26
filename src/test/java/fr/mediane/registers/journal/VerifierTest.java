package fr.mediane.registers.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.registers.journal.Verification.Break;
import fr.mediane.registers.journal.Verification.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
    private static final OwnCluster cluster = new OwnCluster();

    @TempDir
    Path folder;

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    /** Five blocks of two entries: positions 1 to 10. */
    @BeforeEach
    void fiveBlocks() {
        cluster.empty();
        for (int block = 0; block < 5; block++) {
            for (int entry = 0; entry < 2; entry++) {
                cluster.desk().read(Actor.SYSTEM, Entry.of("registers.identity", "account", UUID.randomUUID(), "name"));
            }
            cluster.sealer(file()).seal();
        }
        assertThat(cluster.verify(file()).sound()).isTrue();
    }

    private Path file() {
        return folder.resolve("journal-seals.log");
    }

    private void expect(long block, Fault fault) {
        var verification = cluster.verify(file());
        assertThat(verification.firstBreak()).contains(new Break(block, fault));
        assertThat(verification.blocks()).isEqualTo(block - 1);
    }

    @Test
    void namesTheBlockOfAChangedEntry() {
        cluster.tamper("update journal.entry set actor_kind = 'PUBLIC' where position = 5");
        expect(3, Fault.ENTRY_CHANGED);
    }

    @Test
    void namesTheBlockOfAnEntryWhoseFieldsWereCut() {
        cluster.tamper("update journal.entry set fields = '{}' where position = 8");
        expect(4, Fault.ENTRY_CHANGED);
    }

    @Test
    void namesTheBlockOfADeletedEntry() {
        cluster.tamper("delete from journal.entry where position = 4");
        expect(2, Fault.ENTRY_MISSING);
    }

    @Test
    void namesTheBlockWhereAnEntryWasSlippedIn() {
        cluster.tamper("""
                insert into journal.entry (moment, at, actor_kind, action, module, record_type, fields)
                select moment, at, 'SYSTEM', 'READ', 'registers.venues', 'venue', '{}'
                from journal.entry where position = 7
                """);
        expect(4, Fault.ENTRY_ADDED);
    }

    @Test
    void namesTheFirstBlockWhenAnEntryWasSlippedInBeforeEverything() {
        cluster.tamper("""
                insert into journal.entry (moment, at, actor_kind, action, module, record_type, fields)
                values (0, now(), 'SYSTEM', 'READ', 'registers.venues', 'venue', '{}')
                """);
        expect(1, Fault.ENTRY_ADDED);
    }

    @Test
    void namesAChangedBlock() {
        cluster.tamper(
                "update journal.block set hash = ? where number = 3",
                HexFormat.of().parseHex("ab".repeat(32)));
        expect(3, Fault.BLOCK_CHANGED);
    }

    @Test
    void namesABlockWhoseDateWasChanged() {
        cluster.tamper("update journal.block set sealed_at = sealed_at - interval '1 day' where number = 2");
        assertThat(cluster.verify(file()).firstBreak()).map(Break::block).contains(2L);
    }

    @Test
    void namesABlockThatIsGone() {
        cluster.tamper("delete from journal.block where number = 2");
        expect(2, Fault.BLOCK_MISSING);
    }

    @Test
    void namesTheBlockWhereTheChainWasCut() {
        cluster.tamper(
                "update journal.block set previous = ? where number = 4",
                HexFormat.of().parseHex("00".repeat(32)));
        expect(4, Fault.CHAIN_CUT);
    }

    @Test
    void namesTheFirstBlockMissingAtTheEnd() {
        cluster.tamper("delete from journal.entry where position > 6");
        cluster.tamper("delete from journal.block where number > 3");
        expect(4, Fault.TAIL_MISSING);
    }

    @Test
    void namesTheFirstBlockOfAJournalWipedClean() {
        cluster.empty();
        expect(1, Fault.TAIL_MISSING);
    }

    @Test
    void aChainRewrittenFromEndToEndStillContradictsTheFileOutside() {
        var before = cluster.blocks().after(1, 10);
        cluster.tamper("update journal.entry set record = gen_random_uuid() where position = 3");
        var previous = cluster.blocks().after(0, 1).getFirst();
        for (var block : before) {
            var entries = cluster.blocks().between(previous.last(), block.last());
            var forged = Block.seal(Optional.of(previous), entries, block.sealedAt());
            cluster.tamper(
                    "update journal.block set previous = ?, hash = ? where number = ?",
                    HexFormat.of().parseHex(forged.previous()),
                    HexFormat.of().parseHex(forged.hash()),
                    forged.number());
            previous = forged;
        }
        expect(2, Fault.OUTSIDE_DIFFERS);
    }

    @Test
    void namesTheFirstBlockThatTheFileOutsideContradicts() throws Exception {
        Files.writeString(file(), Files.readString(file()).replaceFirst("(?m)^2 .{6}", "2 ffffff"));
        expect(2, Fault.OUTSIDE_DIFFERS);
    }

    @Test
    void toleratesAnyRubbishInTheFileOutside() throws Exception {
        Files.writeString(file(), "\u0000\u00e9<b>".repeat(1000) + "\n" + Files.readString(file()));
        expect(1, Fault.OUTSIDE_DIFFERS);
    }

    @Test
    void aLineTakenOutOfTheFileOutsideShows() throws Exception {
        Files.writeString(file(), Files.readString(file()).replaceFirst("(?m)^3 .*\n", ""));
        expect(3, Fault.OUTSIDE_DIFFERS);
    }

    @Test
    void sealingGoesOnButTheFileIsNotTouchedOnceItContradicts() throws Exception {
        cluster.tamper("delete from journal.entry where position > 6");
        cluster.tamper("delete from journal.block where number > 3");
        var lines = Files.readAllLines(file());
        cluster.desk().read(Actor.SYSTEM, Entry.ofMany("registers.venues", "venue"));
        assertThat(cluster.sealer(file()).seal()).isEqualTo(1);
        assertThat(Files.readAllLines(file())).isEqualTo(lines);
        expect(4, Fault.OUTSIDE_DIFFERS);
    }
}
