package fr.mediane.programmes.training.initiatives;

import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation of the register that trains or runs initiatives, by the same fields as these.
 *
 * @param sessions of the last twelve months and to come, not called off
 * @param initiatives published, and not over
 */
public record Organiser(
        UUID organisation,
        String name,
        List<Audience> audiences,
        List<Level> levels,
        List<Technology> technologies,
        long sessions,
        long initiatives,
        Optional<String> website) {
    public Organiser {
        audiences = List.copyOf(audiences);
        levels = List.copyOf(levels);
        technologies = List.copyOf(technologies);
    }
}
