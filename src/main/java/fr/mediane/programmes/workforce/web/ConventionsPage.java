package fr.mediane.programmes.workforce.web;

import fr.mediane.programmes.workforce.Convention;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The conventions that somebody sees. */
public record ConventionsPage(
        List<Convention> conventions, Map<UUID, String> employers, Map<String, String> departements) {
    public ConventionsPage {
        conventions = List.copyOf(conventions);
        employers = Map.copyOf(employers);
        departements = Map.copyOf(departements);
    }
}
