package fr.mediane.programmes.competence.adaptive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of questions and answers, and the question that comes next: in the area asked least so far, in the competence
 * asked least there, the one that tells most about the ability reached so far. The same bank, rotation and answers always
 * give the same next question.
 *
 * @param rotation from which competence each area begins, so that another time, or another person, gets others
 */
public record Interview(ItemBank bank, StoppingRule rule, int rotation, List<Given> given) {
    /** Rotations differ up to here. */
    public static final int ROTATIONS = 12;

    public Interview {
        given = List.copyOf(given);
    }

    public static Interview begin(ItemBank bank, int rotation) {
        return new Interview(bank, StoppingRule.PUBLISHED, Math.floorMod(rotation, ROTATIONS), List.of());
    }

    /** Asks as many questions as there are answers, and stops where the rule does. */
    public static Interview replay(ItemBank bank, int rotation, List<Answer> answers) {
        var interview = begin(bank, rotation);
        for (var answer : answers) {
            interview = interview.answer(answer);
        }
        return interview;
    }

    /** The question to ask now; none when it is over. */
    public Optional<Item> next() {
        double ability = posterior().mean();
        return finished()
                ? Optional.empty()
                : inTurn().flatMap(list -> best(list, ability)).findFirst();
    }

    public boolean finished() {
        return rule.stops(given.size(), posterior().deviation())
                || inTurn().findAny().isEmpty();
    }

    /** With an answer to the next question; unchanged when it is over. */
    public Interview answer(Answer answer) {
        return next().map(item -> with(Stream.concat(given.stream(), Stream.of(new Given(item, answer)))
                        .toList()))
                .orElse(this);
    }

    /** With only the first answers. */
    public Interview first(int answers) {
        return with(given.subList(0, Math.clamp(answers, 0, given.size())));
    }

    /** With another answer to a question asked before (from 1). Another answer leads elsewhere: what followed is dropped. */
    public Interview change(int number, Answer answer) {
        return given.get(number - 1).answer() == answer
                ? this
                : first(number - 1).answer(answer);
    }

    public Profile profile() {
        return Profile.of(bank, given);
    }

    private Interview with(List<Given> others) {
        return new Interview(bank, rule, rotation, others);
    }

    private Posterior posterior() {
        return Posterior.after(given, bank.calibrated());
    }

    /** The items left of each competence, those whose turn it is first. */
    private Stream<List<Item>> inTurn() {
        var asked = given.stream().map(Given::item).collect(Collectors.toSet());
        Map<Area, Long> byArea = count(asked, item -> item.competence().area());
        Map<Competence, Long> byCompetence = count(asked, Item::competence);
        return Stream.of(Area.values())
                .sorted(Comparator.comparing(area -> byArea.getOrDefault(area, 0L)))
                .flatMap(area -> rotated(area.competences())
                        .sorted(Comparator.comparing(competence -> byCompetence.getOrDefault(competence, 0L))))
                .map(competence -> bank.of(competence).stream()
                        .filter(item -> !asked.contains(item))
                        .toList())
                .filter(left -> !left.isEmpty());
    }

    private Stream<Competence> rotated(List<Competence> all) {
        int start = rotation % all.size();
        return Stream.concat(all.stream().skip(start), all.stream().limit(start));
    }

    private static Stream<Item> best(List<Item> items, double ability) {
        return items.stream()
                .sorted(Comparator.comparing(item -> -item.parameters().information(ability)))
                .limit(1);
    }

    private static <K> Map<K, Long> count(Set<Item> items, Function<Item, K> key) {
        return items.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
