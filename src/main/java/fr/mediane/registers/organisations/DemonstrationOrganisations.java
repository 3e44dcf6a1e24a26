package fr.mediane.registers.organisations;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Siret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Thirty invented organisations in Drôme, Gironde and La Réunion, for every room's demonstration data to refer to. Their
 * SIRET begin with 0000, which no real one does.
 */
public final class DemonstrationOrganisations {
    /** Head of a network, with members in Drôme and Gironde: Les Ateliers du Bassin. */
    public static final UUID NETWORK = in("33").get(5).id();

    private DemonstrationOrganisations() {}

    /**
     * An invented organisation.
     *
     * @param id always the same
     */
    public record Sample(
            UUID id, Siret siret, String name, OrganisationKind kind, String address, CommuneCode commune) {}

    /** Ten organisations of a département ({@code 26}, {@code 33} or {@code 974}), always in the same order. */
    public static List<Sample> in(String departement) {
        return all().stream()
                .filter(sample -> sample.commune().departement().equals(departement))
                .toList();
    }

    /** All thirty. */
    public static List<Sample> all() {
        var samples = new ArrayList<Sample>();
        for (var line : LINES.lines().toList()) {
            var cells = line.split(";", -1);
            var siret = siret(samples.size() + 1);
            samples.add(new Sample(
                    id(siret),
                    siret,
                    cells[2],
                    OrganisationKind.valueOf(cells[1]),
                    cells[3],
                    CommuneCode.of(cells[0])));
        }
        return List.copyOf(samples);
    }

    /** 0000, the rank, a check digit; then establishment 1 and its check digit. */
    private static Siret siret(int rank) {
        var siren = withLuhn("0000%04d".formatted(rank));
        return Siret.of(withLuhn(siren + "0001"));
    }

    private static String withLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Of version 7, as if made on 1 January 2026; the rest follows from the SIRET. */
    private static UUID id(Siret siret) {
        var hash = UUID.nameUUIDFromBytes(("organisation " + siret).getBytes(StandardCharsets.UTF_8));
        long most = (1_767_225_600_000L << 16) | 0x7000L | (hash.getMostSignificantBits() & 0xFFF);
        return new UUID(most, hash.getLeastSignificantBits());
    }

    private static final String LINES = """
            26362;COMMUNE;Mairie de Valombre-sur-Rhône;1 place de l’Hôtel-de-Ville
            26362;ASSOCIATION;Association Clics et Claviers;14 rue des Tanneurs
            26281;EPCI;Communauté d’agglomération des Trois Collines;3 avenue du Pont-Vieux
            26198;CCAS;CCAS de Montclair-la-Garde;8 rue du Lavoir
            26113;ASSOCIATION;La Souris du Vercors;2 place du Marché
            26108;ASSOCIATION;Centre social Les Tilleuls;27 quai des Mariniers
            26220;EPCI;Communauté de communes des Oliveraies;5 allée des Oliviers
            26362;DEPARTEMENT;Pôle numérique départemental de la Drôme imaginaire;40 boulevard des Remparts
            26235;ENTREPRISE;Coopérative Le Fil numérique;12 chemin des Lavandes
            26281;ASSOCIATION;Association Clic et Clavier;16 rue des Tanneurs
            33063;COMMUNE;Mairie de Belle-Garonne;2 cours des Vignes
            33063;GIP;GIP Girondins connectés;18 quai des Chartreuses
            33522;CCAS;CCAS de Talanne;7 rue des Peupliers
            33281;COMMUNE;Mairie de Mérinval;1 place des Platanes
            33243;EPCI;Communauté d’agglomération du Libournois rêvé;9 rue des Bastides
            33009;ASSOCIATION;Les Ateliers du Bassin;31 boulevard de la Plage
            33529;ASSOCIATION;Espace des Dunes;4 avenue des Pins
            33227;EPCI;Communauté de communes du Sud-Garonne imaginaire;22 rue du Port
            33063;ENTREPRISE;Coopérative Bordelune;6 rue des Argentiers
            33318;ASSOCIATION;Maison de quartier Le Grand Pré;11 allée des Acacias
            97411;COMMUNE;Mairie de Saint-Denis-des-Flamboyants;1 rue des Flamboyants
            97415;COMMUNE;Mairie de Saint-Paul-des-Filaos;5 quai des Filaos
            97416;CCAS;CCAS de Saint-Pierre-des-Vacoas;3 rue des Vacoas
            97411;REGION;Agence régionale du numérique des Hauts;20 avenue des Letchis
            97422;EPCI;Communauté d’agglomération des Hautes Plaines;17 rue des Hortensias
            97409;ASSOCIATION;Case numérique de l’Est;8 chemin des Cannes
            97414;ASSOCIATION;Lantant Kliké;2 rue des Jamrosats
            97418;ETABLISSEMENT_PUBLIC;Médiathèque intercommunale des Palmistes;10 rue des Palmistes
            97410;ASSOCIATION;Zarboutan numérique;6 rue des Tamarins
            97416;ENTREPRISE;Coopérative Sud Lab;15 boulevard des Salines
            """;
}
