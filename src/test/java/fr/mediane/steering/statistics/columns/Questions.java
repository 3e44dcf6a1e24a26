package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.DateRange;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Questions about one world, and never about another. */
record Questions(World world) {
    /** Any question, of who, where, when and what. */
    Slice question() {
        var from = world.day();
        var slice = Slice.of(new DateRange(from, from.plusDays(1 + world.random.nextInt(900))))
                .withFresh(world.random.nextBoolean())
                .with(new Condition.By(
                        world.random.nextInt(3) == 0
                                ? Set.copyOf(world.some(world.counsellors, 3))
                                : Set.copyOf(world.counsellors)));
        int more = world.random.nextInt(4);
        for (int i = 0; i < more; i++) {
            slice = slice.with(condition());
        }
        return slice;
    }

    /** Everything of this world. */
    Slice everything() {
        return Slice.of(new DateRange(World.FIRST.minusDays(1), World.FIRST.plusYears(3)))
                .with(new Condition.By(Set.copyOf(world.counsellors)));
    }

    private Condition condition() {
        return switch (world.random.nextInt(11)) {
            case 0 -> new Condition.For(Set.copyOf(world.some(world.employers, 2)));
            case 1 -> new Condition.At(Set.copyOf(world.some(world.venues, 12)));
            case 2 ->
                new Condition.In(
                        Set.copyOf(world.some(World.COMMUNES, 2)),
                        Set.copyOf(world.some(List.of("26", "33", "974"), 1)));
            case 3 -> new Condition.In(Set.of(), Set.copyOf(world.some(List.of("26", "33", "2A", "974"), 2)));
            case 4 -> new Condition.Workshop(world.random.nextBoolean());
            case 5 -> new Condition.Themes(Condition.bits(world.some(List.of(Theme.values()), 3)));
            case 6 -> new Condition.Procedures(Condition.bits(world.some(List.of(AdministrativeTheme.values()), 4)));
            case 7 -> new Condition.Tagged(Set.copyOf(world.some(world.tags, 2)));
            case 8 -> new Condition.Naming(Set.copyOf(world.some(world.people, 5)));
            case 9 -> new Condition.FromMeeting(world.random.nextBoolean());
            default -> new Condition.Team(memberships());
        };
    }

    private List<Condition.Membership> memberships() {
        return world.some(world.counsellors, 3).stream()
                .flatMap(counsellor -> {
                    var from = world.day();
                    var until = from.plusDays(1 + world.random.nextInt(200));
                    return Stream.of(
                            new Condition.Membership(counsellor, from, Optional.of(until)),
                            new Condition.Membership(counsellor, until.plusDays(30), Optional.empty()),
                            new Condition.Membership(counsellor, until.plusDays(40), Optional.empty()));
                })
                .toList();
    }
}
