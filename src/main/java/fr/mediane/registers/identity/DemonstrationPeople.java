package fr.mediane.registers.identity;

import fr.mediane.registers.organisations.DemonstrationOrganisations;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The invented people of the demonstration data, with accounts whose ids are always the same. */
public final class DemonstrationPeople {
    /** The organisation that employs {@code mediatrice} and keeps the venues of {@code lieu}. */
    public static final UUID ORGANISATION = employers("26").getFirst().id();

    /** Pays for vouchers; {@code commanditaire} acts for it. */
    public static final UUID SPONSOR = employers("26").get(7).id();

    /** Hands vouchers out; {@code distributeur} acts for it. */
    public static final UUID DISTRIBUTOR = employers("26").get(3).id();

    /** Provides internet lines; {@code operateur} acts for it. */
    public static final UUID OPERATOR = employers("33").get(8).id();

    /** Those who sign in, in the order of their account numbers. */
    public static final List<String> PERSONAS = List.of(
            "citoyenne",
            "mediatrice",
            "coordinateur",
            "employeur",
            "lieu",
            "prefecture",
            "administration",
            "commanditaire",
            "distributeur",
            "payeur",
            "controle",
            "instructrice",
            "operateur",
            "hub",
            "reseau");

    /** Those who sign in too, with the same rights as one of the others: what two people must do is tried with them. */
    public static final List<String> SECOND = List.of("payeuse");

    private static final List<String> GIVEN = List.of(
            "Aïcha",
            "Antoine",
            "Béatrice",
            "Clément",
            "Dounia",
            "Émilie",
            "Farid",
            "Gaëlle",
            "Hugo",
            "Imane",
            "Joël",
            "Karine",
            "Léo",
            "Manon",
            "Nassim",
            "Océane",
            "Pascal",
            "Rachida",
            "Samuel",
            "Tiphaine");
    private static final List<String> FAMILY = List.of(
            "Aubert",
            "Barbier",
            "Chevalier",
            "Diallo",
            "Estève",
            "Fontaine",
            "Grondin",
            "Hoarau",
            "Imbert",
            "Jourdan",
            "Lacombe",
            "Marchetti",
            "Nguyen",
            "Olivier",
            "Payet",
            "Quentin",
            "Rivière",
            "Sauvage",
            "Traoré",
            "Vidal");
    private static final List<Place> PLACES = List.of(new Place("26", 20), new Place("33", 25), new Place("974", 15));

    private DemonstrationPeople() {}

    /**
     * The account of one of the people whom anybody may sign in as.
     *
     * @throws IllegalArgumentException when there is no such person
     */
    public static UUID account(String persona) {
        int place = PERSONAS.indexOf(persona);
        int second = SECOND.indexOf(persona);
        if (place < 0 && second < 0) {
            throw new IllegalArgumentException("no such person: " + persona);
        }
        return id(place < 0 ? 90 + second : 1 + place);
    }

    /** The 60 counsellors over Drôme, Gironde and La Réunion, always in the same order. */
    public static List<Counsellor> counsellors() {
        var all = new ArrayList<Counsellor>();
        for (var place : PLACES) {
            var employers = employers(place.departement());
            for (int i = 0; i < place.counsellors(); i++) {
                int rank = all.size();
                all.add(new Counsellor(
                        id(100 + rank),
                        place.departement(),
                        GIVEN.get(rank % GIVEN.size()),
                        FAMILY.get((rank * 7 + rank / GIVEN.size()) % FAMILY.size()),
                        employers.get(i % employers.size()).id()));
            }
        }
        return List.copyOf(all);
    }

    private static List<DemonstrationOrganisations.Sample> employers(String departement) {
        return DemonstrationOrganisations.in(departement);
    }

    /** Version 7, as if made on 1 January 2025. */
    private static UUID id(int number) {
        return new UUID(0x0194_1F29_7C00_7000L, 0x8000_0000_0000_0000L | number);
    }

    private record Place(String departement, int counsellors) {}

    /**
     * A counsellor of the demonstration data.
     *
     * @param departement where they work, by its official code
     * @param organisation that employs them
     */
    public record Counsellor(
            UUID account, String departement, String givenName, String familyName, UUID organisation) {}
}
