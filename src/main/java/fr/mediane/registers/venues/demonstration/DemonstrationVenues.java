package fr.mediane.registers.venues.demonstration;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.standard.Field;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Invents venues, always the same: names, streets and numbers are made up, only the communes are real. */
final class DemonstrationVenues {
    private static final List<Department> DEPARTMENTS = List.of(
            new Department(
                    "26",
                    "04 65 71",
                    codes("26362 26362 26362 26198 26198 26281 26281 26058 26235 26252 26108 26113"
                            + " 26220 26165 26324 26347 26114 26063 26333 26064 26057 26124")),
            new Department(
                    "33",
                    "05 36 49",
                    codes("33063 33063 33063 33063 33281 33318 33522 33550 33449 33039 33529 33119"
                            + " 33192 33243 33069 33249 33162 33199 33009 33227 33058 33240 33352 33036")),
            new Department(
                    "974",
                    "06 39 98",
                    codes("97411 97411 97411 97415 97415 97416 97416 97422 97422 97409 97414 97410"
                            + " 97412 97418 97413 97408 97407 97420 97424 97404 97401 97405 97421 97403")));

    private static final List<String> SURNAMES = words(
            "de la Passerelle;du Vieux-Pont;des Tilleuls;du Belvédère;de la Fontaine;des Remparts;du Grand-Pré;des"
                    + " Lucioles;de la Gare;du Moulin;des Alizés;de l’Horloge;des Quatre-Vents;du Petit-Bois;de la"
                    + " Halle;des Peupliers;du Lavoir;de la Rotonde;des Mimosas;du Canal");
    private static final List<String> STREETS = words(
            "rue du Lavoir;avenue des Tilleuls;place de la Halle;chemin des Lucioles;allée du Belvédère;boulevard des"
                    + " Remparts;rue de l’Horloge;impasse du Moulin;cours des Platanes;rue du Vieux-Pont");

    private record Department(String code, String phone, List<String> communes) {}

    private record Kind(String name, String typologie, String hours, List<String> services, String programme) {}

    private static final String SKILLS = "Maîtrise des outils numériques du quotidien";
    private static final String PAPERS = "Aide aux démarches administratives";
    private static final String SAFETY = "Utilisation sécurisée du numérique";
    private static final String ACCESS = "Accès internet et matériel informatique";
    private static final String LEISURE = "Loisirs et créations numériques";
    private static final String WORK = "Insertion professionnelle via le numérique";
    private static final String WORLD = "Compréhension du monde numérique";
    private static final String FAMILY = "Parentalité et éducation avec le numérique";
    private static final String CHEAP = "Acquisition de matériel informatique à prix solidaire";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "Médiathèque",
                    "BIB",
                    "Tu,Th,Fr 14:00-18:30; We 10:00-12:30,14:00-18:30; Sa 10:00-17:00; PH off",
                    List.of(SKILLS, ACCESS, LEISURE, SAFETY),
                    "Conseillers numériques"),
            new Kind(
                    "Espace France Services",
                    "RFS",
                    "Mo-Fr 09:00-12:00,13:30-17:00; PH off",
                    List.of(PAPERS, SKILLS, ACCESS, WORK),
                    "France Services|Aidants Connect"),
            new Kind(
                    "Centre social",
                    "CS",
                    "Mo-Fr 08:30-12:00,14:00-18:00; PH off",
                    List.of(PAPERS, SKILLS, FAMILY, SAFETY),
                    "Conseillers numériques"),
            new Kind(
                    "Maison de quartier",
                    "MQ",
                    "Mo-Th 09:00-12:30,13:30-18:00; Fr 09:00-12:30; PH off",
                    List.of(PAPERS, ACCESS, SKILLS),
                    ""),
            new Kind(
                    "Fabrique numérique",
                    "FABLAB|TIERS_LIEUX",
                    "We-Fr 14:00-19:00; Sa 10:00-13:00,14:00-18:00",
                    List.of(LEISURE, WORLD, SKILLS, WORK),
                    ""),
            new Kind(
                    "Point accueil numérique",
                    "CCAS",
                    "Mo-Fr 08:30-12:00; Tu,Th 13:30-17:00; PH off",
                    List.of(PAPERS, SKILLS),
                    "Aidants Connect"),
            new Kind(
                    "Espace jeunesse",
                    "PIJ_BIJ",
                    "Mo-Fr 13:00-18:00; We 09:00-12:00,13:00-18:00; PH off",
                    List.of(WORK, SKILLS, SAFETY, WORLD),
                    ""),
            new Kind(
                    "Ressourcerie",
                    "RESSOURCERIE|ASSO",
                    "We,Fr,Sa 10:00-12:30,14:00-18:00",
                    List.of(CHEAP, SKILLS, ACCESS),
                    ""),
            new Kind(
                    "Bus numérique",
                    "ENM|ASSO",
                    "Mo-Fr 09:30-12:30,14:00-16:30; PH off",
                    List.of(PAPERS, SKILLS, SAFETY, ACCESS),
                    "Conseillers numériques"));

    private static List<String> codes(String text) {
        return List.of(text.split(" "));
    }

    private static List<String> words(String text) {
        return List.of(text.split(";"));
    }

    private final Random random = new Random(26_33_974);
    private final TerritoryDesk territory;
    private final LocalDate today;

    DemonstrationVenues(TerritoryDesk territory, LocalDate today) {
        this.territory = territory;
        this.today = today;
    }

    /** A raw row, and the rank that says which organisation of its département holds it. */
    record Invented(UUID id, String department, int rank, Map<Field, String> row) {}

    List<Invented> all() {
        var invented = new ArrayList<Invented>();
        for (var department : DEPARTMENTS) {
            for (int rank = 0; rank < 100; rank++) {
                var code =
                        department.communes().get(rank % department.communes().size());
                var commune = territory.commune(CommuneCode.of(code)).orElseThrow();
                invented.add(new Invented(
                        id(department.code() + "-" + rank), department.code(), rank, row(department, rank, commune)));
            }
        }
        return invented;
    }

    private EnumMap<Field, String> row(Department department, int rank, Commune commune) {
        var kind = KINDS.get((rank + rank / KINDS.size()) % KINDS.size());
        var row = new EnumMap<Field, String>(Field.class);
        var name = kind.name() + " " + SURNAMES.get(random.nextInt(SURNAMES.size()));
        row.put(Field.ID, "Mediane-demonstration_%s-%03d".formatted(department.code(), rank));
        row.put(Field.NOM, name);
        row.put(Field.COMMUNE, commune.name());
        row.put(Field.CODE_POSTAL, commune.postcodes().getFirst().digits());
        row.put(Field.CODE_INSEE, commune.code().code());
        row.put(Field.ADRESSE, (1 + random.nextInt(80)) + " " + STREETS.get(random.nextInt(STREETS.size())));
        var point = around(commune.centre());
        row.put(Field.LATITUDE, String.valueOf(point.latitude()));
        row.put(Field.LONGITUDE, String.valueOf(point.longitude()));
        row.put(Field.TYPOLOGIE, kind.typologie());
        row.put(Field.TELEPHONE, "%s %02d %02d".formatted(department.phone(), rank, random.nextInt(100)));
        row.put(Field.COURRIELS, "accueil%s-%d@lieu.example".formatted(department.code(), rank));
        row.put(Field.SITE_WEB, "https://lieu%s-%d.example".formatted(department.code(), rank));
        row.put(Field.SOURCE, "Médiane (démonstration)");
        row.put(
                Field.DATE_MAJ,
                rank % 50 == 49 ? "" : today.minusDays(random.nextInt(500)).toString());
        addOffer(row, kind, name);
        return row;
    }

    private void addOffer(Map<Field, String> row, Kind kind, String name) {
        row.put(Field.HORAIRES, random.nextInt(12) == 0 ? "" : kind.hours());
        row.put(Field.SERVICES, String.join("|", kind.services()));
        row.put(Field.DISPOSITIF_PROGRAMMES_NATIONAUX, kind.programme());
        row.put(Field.ITINERANCE, kind.typologie().startsWith("ENM") ? "Itinérant" : "Fixe");
        row.put(Field.FRAIS_A_CHARGE, pick("Gratuit", "Gratuit", "Gratuit", "Gratuit sous condition", "Payant"));
        row.put(
                Field.MODALITES_ACCES,
                pick("Se présenter|Téléphoner", "Téléphoner", "Téléphoner|Contacter par mail", "Se présenter"));
        row.put(
                Field.MODALITES_ACCOMPAGNEMENT,
                pick(
                        "Accompagnement individuel",
                        "Accompagnement individuel|Dans un atelier collectif",
                        "En autonomie|Accompagnement individuel"));
        row.put(
                Field.PUBLICS_SPECIFIQUEMENT_ADRESSES,
                pick("", "", "", "Seniors", "Jeunes|Étudiants", "Familles et/ou enfants"));
        row.put(
                Field.PRISE_EN_CHARGE_SPECIFIQUE,
                pick(
                        "",
                        "",
                        "Handicaps moteurs",
                        "Illettrisme",
                        "Surdité",
                        "Langues étrangères (anglais)",
                        "Langues étrangères (anglais)|Langues étrangères (autres)",
                        "Déficience visuelle"));
        row.put(Field.PRESENTATION_RESUME, name + " : une équipe à votre écoute pour apprendre à votre rythme.");
        row.put(
                Field.PRESENTATION_DETAIL,
                "Venez comme vous êtes, avec ou sans matériel. Les ordinateurs sont en libre accès aux heures"
                        + " d’ouverture, et nos conseillères et conseillers vous aident à faire par vous-même.");
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** Within about a kilometre. */
    private GeoPoint around(GeoPoint centre) {
        return new GeoPoint(
                Math.round((centre.latitude() + (random.nextDouble() - 0.5) / 60) * 1e5) / 1e5,
                Math.round((centre.longitude() + (random.nextDouble() - 0.5) / 60) * 1e5) / 1e5);
    }

    /** Of version 7, as if made on 1 January 2026, and always the same for the same name. */
    private static UUID id(String name) {
        var hash = UUID.nameUUIDFromBytes(("venue " + name).getBytes(StandardCharsets.UTF_8));
        long most = (1_767_225_600_000L << 16) | 0x7000L | (hash.getMostSignificantBits() & 0xFFF);
        return new UUID(most, hash.getLeastSignificantBits());
    }
}
