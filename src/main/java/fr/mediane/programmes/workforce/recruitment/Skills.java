package fr.mediane.programmes.workforce.recruitment;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Skills as the database holds them. */
final class Skills {
    private Skills() {}

    static String[] names(Set<Skill> skills) {
        return skills.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    static Set<Skill> of(@Nullable Array column) throws SQLException {
        var skills = EnumSet.noneOf(Skill.class);
        if (column != null) {
            Arrays.stream((String[]) column.getArray()).map(Skill::valueOf).forEach(skills::add);
        }
        return skills;
    }
}
