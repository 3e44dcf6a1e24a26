package fr.mediane.design;

import fr.mediane.platform.jobs.Job;
import java.util.List;

/**
 * What the gallery shows.
 *
 * @param errors as after a refused form
 * @param jobs one in each state
 */
public record GalleryPage(FormErrors errors, List<Job> jobs) {
    /** Choices for the samples. */
    public List<Option> options() {
        return List.of(
                Option.of("courriels", "Courriels"),
                Option.of("demarches", "Démarches administratives"),
                Option.of("materiel", "Prise en main du matériel"),
                Option.of("securite", "Sécurité numérique"),
                Option.of("sante", "Santé"));
    }

    /** Choices with a line of explanation each. */
    public List<Option> explained() {
        return List.of(
                new Option("individuel", "Individuel", "Une personne, seule ou accompagnée d’un proche"),
                new Option("atelier", "Atelier", "Plusieurs personnes en même temps"));
    }

    public FranceMap map() {
        return FranceMap.of(List.of(
                new FranceMap.Area("07", "Ardèche", "1 204", 1204, false),
                new FranceMap.Area("26", "Drôme", "8 310", 8310, false),
                new FranceMap.Area("38", "Isère", "non communiqué", 0, true),
                new FranceMap.Area("974", "La Réunion", "3 020", 3020, false)));
    }

    public List<Column> columns() {
        return List.of(
                Column.of("Lieu").by("lieu"),
                Column.of("Commune").by("commune"),
                Column.number("Accompagnements").by("nombre"),
                Column.of("État"));
    }
}
