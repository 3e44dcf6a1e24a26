package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.recruitment.Skill;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the forms of recruitment have in common. */
public final class Typed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final double STEP = 5_000;

    private Typed() {}

    /** Without what surrounds it, and cut just beyond the most that is taken, so that nothing endless is carried on. */
    static String text(@Nullable String typed, int most) {
        var bare = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        return bare.length() > most ? bare.substring(0, most + 1) : bare;
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static Set<Skill> skills(@Nullable List<String> typed) {
        var skills = EnumSet.noneOf(Skill.class);
        Arrays.stream(Skill.values())
                .filter(skill -> typed != null && typed.contains(skill.name()))
                .forEach(skills::add);
        return skills;
    }

    static Decision<Commune> commune(MeantCommune meant) {
        return switch (meant) {
            case MeantCommune.One(var one) -> Decision.accepted(one);
            case MeantCommune.None() -> Decision.refused(ErrorKey.on("commune", "recruitment.error.commune"));
            case MeantCommune.Unclear(var likely) ->
                Decision.refused(
                        likely.isEmpty()
                                ? ErrorKey.on("commune", "recruitment.error.commune")
                                : ErrorKey.on(
                                        "commune",
                                        "recruitment.error.commune-which",
                                        likely.getFirst().label()));
        };
    }

    /** The closed list of skills, to choose from. */
    public static List<Option> options(Ui ui) {
        return Option.list(Arrays.asList(Skill.values()), Enum::name, skill -> ui.t(skill.messageKey()));
    }

    /** Skills in one line, always in the same order. */
    public static String line(Ui ui, Collection<Skill> skills) {
        return String.join(", ", words(ui, skills.stream()));
    }

    /** Rounded up to whole steps of five kilometres: where somebody without a name lives is not worked out from it. */
    public static double rough(double metres) {
        return Math.max(1, Math.ceil(metres / STEP)) * STEP;
    }

    private static List<String> words(Ui ui, Stream<Skill> skills) {
        return skills.sorted().map(skill -> ui.t(skill.messageKey())).toList();
    }
}
