package fr.mediane.registers.journal;

import fr.mediane.registers.journal.Verification.Break;
import fr.mediane.registers.journal.Verification.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Recomputes every block from its entries, compares with the file outside, and stops at the first that is broken. */
@Component
class Verifier {
    private static final int BLOCKS_AT_ONCE = 20;
    private final Blocks blocks;
    private final Witness witness;

    Verifier(Blocks blocks, Witness witness) {
        this.blocks = blocks;
        this.witness = witness;
    }

    /** @param progress told how many entries have been checked, after every few blocks */
    Verification verify(LongConsumer progress) {
        long last = blocks.last().map(Block::number).orElse(0L);
        witness.catchUp();
        try (var outside = witness.lines()) {
            return new Walk(last, outside, progress).go();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One walk along the chain and the file, side by side, up to the block that was the last when it began. */
    private final class Walk {
        private final long last;
        private final BufferedReader outside;
        private final LongConsumer progress;
        private Optional<Block> before = Optional.empty();
        private long sound;
        private long entries;

        Walk(long last, BufferedReader outside, LongConsumer progress) {
            this.last = last;
            this.outside = outside;
            this.progress = progress;
        }

        Verification go() throws IOException {
            for (var some = next(); !some.isEmpty(); some = next()) {
                var found = blocks.between(end(), some.getLast().last());
                for (var block : some) {
                    var broken = check(block, within(found, block));
                    if (broken.isPresent()) {
                        return new Verification(sound, entries, broken);
                    }
                    before = Optional.of(block);
                    sound++;
                    entries += block.entries();
                }
                progress.accept(entries);
            }
            return new Verification(sound, entries, tail());
        }

        private List<Block> next() {
            return blocks.after(number(), BLOCKS_AT_ONCE).stream()
                    .takeWhile(block -> block.number() <= last)
                    .toList();
        }

        private long number() {
            return before.map(Block::number).orElse(0L);
        }

        private Place end() {
            return before.map(Block::last).orElse(Place.START);
        }

        private List<StoredEntry> within(List<StoredEntry> found, Block block) {
            var mine = new ArrayList<StoredEntry>();
            for (var entry : found) {
                if (entry.place().compareTo(end()) > 0 && entry.place().compareTo(block.last()) <= 0) {
                    mine.add(entry);
                }
            }
            return mine;
        }

        private Optional<Break> check(Block block, List<StoredEntry> mine) throws IOException {
            long expected = number() + 1;
            if (block.number() != expected) {
                return broken(expected, Fault.BLOCK_MISSING);
            }
            var line = Optional.ofNullable(outside.readLine());
            var witnessed = line.flatMap(Witness.Line::parse);
            if (!block.previous().equals(before.map(Block::hash).orElse(Block.NO_PREVIOUS))) {
                return broken(expected, Fault.CHAIN_CUT);
            }
            var recomputed = block.hashOf(mine);
            if (!recomputed.equals(block.hash())) {
                return broken(expected, whatChanged(block, mine.size(), recomputed, witnessed));
            }
            if (line.isEmpty()) {
                return broken(expected, Fault.OUTSIDE_MISSING);
            }
            return witnessed.equals(Optional.of(new Witness.Line(expected, recomputed)))
                    ? Optional.empty()
                    : broken(expected, Fault.OUTSIDE_DIFFERS);
        }

        private static Fault whatChanged(Block block, int found, String recomputed, Optional<Witness.Line> witnessed) {
            if (found != block.entries()) {
                return found < block.entries() ? Fault.ENTRY_MISSING : Fault.ENTRY_ADDED;
            }
            return witnessed.map(Witness.Line::hash).filter(recomputed::equals).isPresent()
                    ? Fault.BLOCK_CHANGED
                    : Fault.ENTRY_CHANGED;
        }

        /** A line left over is a block that is gone, unless it was sealed while we walked. */
        private Optional<Break> tail() throws IOException {
            var left = Optional.ofNullable(outside.readLine());
            if (left.isEmpty()) {
                return Optional.empty();
            }
            var sealedSince = blocks.after(number(), 1).stream()
                    .map(block -> new Witness.Line(block.number(), block.hash()))
                    .findFirst();
            return sealedSince.isPresent() && sealedSince.equals(left.flatMap(Witness.Line::parse))
                    ? Optional.empty()
                    : broken(number() + 1, Fault.TAIL_MISSING);
        }

        private static Optional<Break> broken(long block, Fault fault) {
            return Optional.of(new Break(block, fault));
        }
    }
}
