package fr.mediane.programmes.training.certification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The blocks that somebody holds on a day, each for life, by what juries decided and by equivalence. */
public record Holding(Map<Block, Held> blocks) {
    public Holding {
        blocks = Map.copyOf(blocks);
    }

    /**
     * A block that is held.
     *
     * @param passed the day of the jury
     * @param through the block that the jury decided on, when it was one of another version
     */
    public record Held(Block block, LocalDate passed, Optional<Block> through) {}

    /**
     * What follows from results in force.
     *
     * @param results those of one person; of several for one block the earliest counts
     */
    public static Holding of(List<Result> results, List<Equivalence> equivalences, LocalDate day) {
        var held = new HashMap<Block, Held>();
        results.stream()
                .filter(result -> result.inForce() && result.outcome() == Outcome.PASSED)
                .filter(result -> !result.juryDay().isAfter(day))
                .forEach(result -> held.merge(
                        result.block(),
                        new Held(result.block(), result.juryDay(), Optional.empty()),
                        (a, b) -> a.passed().isAfter(b.passed()) ? b : a));
        // An equivalence of an equivalence counts too; each round adds a block or is the last.
        boolean more = true;
        while (more) {
            more = false;
            for (var equivalence : equivalences) {
                var source = held.get(equivalence.held());
                if (source != null
                        && !held.containsKey(equivalence.gives())
                        && equivalence.gives(source.passed(), day)) {
                    held.put(
                            equivalence.gives(),
                            new Held(
                                    equivalence.gives(),
                                    source.passed(),
                                    source.through().or(() -> Optional.of(source.block()))));
                    more = true;
                }
            }
        }
        return new Holding(held);
    }

    public Optional<Held> of(Block block) {
        return Optional.ofNullable(blocks.get(block));
    }

    /** Whether a block of this code is held, whatever the version. */
    public boolean holds(BlockCode code) {
        return blocks.keySet().stream().anyMatch(block -> block.code() == code);
    }

    /** The blocks of a version that are missing for its title. */
    public Set<BlockCode> missing(TitleVersion version) {
        return version.blocks().stream()
                .filter(code -> !blocks.containsKey(new Block(version.code(), code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The day on which the title of a version was complete. Only with one of its blocks passed before a jury: whoever has
     * all by equivalence has the title of the other version.
     */
    public Optional<LocalDate> completed(TitleVersion version) {
        var own = blocks.values().stream()
                .filter(held -> held.block().version().equals(version.code()))
                .toList();
        return missing(version).isEmpty()
                        && own.stream().anyMatch(held -> held.through().isEmpty())
                ? own.stream().map(Held::passed).max(LocalDate::compareTo)
                : Optional.empty();
    }
}
