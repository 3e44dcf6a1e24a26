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

    public List<Column> columns() {
        return List.of(
                Column.of("Lieu").by("lieu"),
                Column.of("Commune").by("commune"),
                Column.number("Accompagnements").by("nombre"),
                Column.of("État"));
    }
}
