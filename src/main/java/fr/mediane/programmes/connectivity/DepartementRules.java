package fr.mediane.programmes.connectivity;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sample;
import fr.mediane.engines.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of three départements, as they were in the pilot of 2017 and, for Eure-et-Loir, in 2020; examples to begin with.
 * Amounts in euros a month.
 */
final class DepartementRules {
    /** Of the last row by children in Eure-et-Loir. */
    private static final int CHILDREN = 15;

    private static final int ALONE = 1_026;
    private static final int COUPLE = 1_539;
    private static final int EACH_CHILD = 513;
    private static final Column ENTITLED =
            new Column("droit", "Vous avez droit à l’aide", "You are entitled to help", Kind.YES_NO, "");

    private DepartementRules() {}

    /** Social quotient under 636 €, exceptionally under 846 €; bills under 30 € and students left out. */
    static Sheet aisne() {
        return new Sheet(
                List.of(
                        new Column(
                                "quotient",
                                "Quotient social du foyer, en euros par mois",
                                "Social quotient of the household, in euros a month",
                                Kind.EUROS,
                                ">= 0"),
                        new Column(
                                "facture",
                                "Montant de la facture, en euros",
                                "Amount of the bill, in euros",
                                Kind.EUROS,
                                ">= 0"),
                        new Column("etudiant", "Êtes-vous étudiant ?", "Are you a student?", Kind.YES_NO, "")),
                List.of(ENTITLED, new Column("exception", "À titre exceptionnel", "Exceptionally", Kind.YES_NO, "")),
                HitPolicy.UNIQUE,
                aisneRows(),
                aisneSamples());
    }

    private static List<Rule> aisneRows() {
        var text = "Règlement intérieur du fonds de solidarité pour le logement de l’Aisne : ";
        return List.of(
                row(
                        "etudiant",
                        List.of("-", "-", "oui"),
                        List.of("non", "non"),
                        text + "publics",
                        "Les étudiants ont d’autres aides : voyez le service social de votre établissement.",
                        "Students have other aids: see the social service of your university."),
                row(
                        "petite-facture",
                        List.of("-", "< 30", "non"),
                        List.of("non", "non"),
                        text + "montant minimal",
                        "Le fonds ne paie pas les factures de moins de 30 €.",
                        "The fund does not pay bills of less than €30."),
                row(
                        "quotient",
                        List.of("< 636", ">= 30", "non"),
                        List.of("oui", "non"),
                        text + "plafond de ressources",
                        "Votre quotient social est sous 636 € par mois.",
                        "Your social quotient is under €636 a month."),
                row(
                        "exception",
                        List.of("[636..846)", ">= 30", "non"),
                        List.of("oui", "oui"),
                        text + "plafond de ressources, à titre exceptionnel",
                        "Entre 636 € et 846 € par mois, l’aide est possible si votre situation est exceptionnelle.",
                        "Between €636 and €846 a month, help is possible if your situation is exceptional."),
                row(
                        "au-dessus",
                        List.of(">= 846", ">= 30", "non"),
                        List.of("non", "non"),
                        text + "plafond de ressources",
                        "Votre quotient social est de 846 € par mois ou plus.",
                        "Your social quotient is €846 a month or more."));
    }

    private static List<Sample> aisneSamples() {
        return List.of(
                new Sample("Juste sous le plafond", List.of("635,99", "30", "non"), List.of("oui", "non")),
                new Sample("Au plafond", List.of("636", "30", "non"), List.of("oui", "oui")),
                new Sample("Juste sous l’exception", List.of("845,99", "30", "non"), List.of("oui", "oui")),
                new Sample("À l’exception", List.of("846", "30", "non"), List.of("non", "non")),
                new Sample("Facture trop petite", List.of("0", "29,99", "non"), List.of("non", "non")),
                new Sample("Étudiante sans ressources", List.of("0", "80", "oui"), List.of("non", "non")));
    }

    /** The telephone only, for resources up to the RSA, one aid of a kind in 12 months; a social report may reopen. */
    static Sheet charente() {
        return new Sheet(
                List.of(
                        new Column(
                                "objet",
                                "Ce que vous ne pouvez pas payer",
                                "What you cannot pay",
                                Kind.TEXT,
                                "internet; téléphone"),
                        new Column(
                                "rsa",
                                "Les ressources du foyer sont-elles au plus celles du RSA ?",
                                "Are the household’s resources at most those of the RSA benefit?",
                                Kind.YES_NO,
                                ""),
                        new Column(
                                "deja",
                                "Avez-vous reçu la même aide depuis moins de 12 mois ?",
                                "Did you receive the same aid less than 12 months ago?",
                                Kind.YES_NO,
                                "")),
                List.of(
                        ENTITLED,
                        new Column(
                                "rapport",
                                "Un rapport social peut faire réexaminer",
                                "A social report may have it looked at again",
                                Kind.YES_NO,
                                "")),
                HitPolicy.UNIQUE,
                charenteRows(),
                charenteSamples());
    }

    private static List<Rule> charenteRows() {
        var text = "Règlement intérieur du fonds de solidarité pour le logement de la Charente : ";
        return List.of(
                row(
                        "internet",
                        List.of("internet", "-", "-"),
                        List.of("non", "non"),
                        text + "dépenses prises en charge",
                        "Ce fonds aide à payer le téléphone, pas Internet.",
                        "This fund helps to pay for the telephone, not for internet."),
                row(
                        "ressources",
                        List.of("téléphone", "non", "-"),
                        List.of("non", "oui"),
                        text + "plafond de ressources",
                        "Les ressources du foyer dépassent le RSA.",
                        "The household’s resources are above the RSA benefit."),
                row(
                        "deja",
                        List.of("téléphone", "oui", "oui"),
                        List.of("non", "oui"),
                        text + "une aide de même nature par période de 12 mois",
                        "Une même aide n’est donnée qu’une fois en 12 mois.",
                        "The same aid is given once in 12 months only."),
                row(
                        "telephone",
                        List.of("téléphone", "oui", "non"),
                        List.of("oui", "non"),
                        text + "dépenses prises en charge",
                        "Le fonds peut vous aider à payer le téléphone.",
                        "The fund can help you to pay for the telephone."));
    }

    private static List<Sample> charenteSamples() {
        return List.of(
                new Sample("Internet, au RSA", List.of("internet", "oui", "non"), List.of("non", "non")),
                new Sample("Téléphone, au RSA", List.of("téléphone", "oui", "non"), List.of("oui", "non")),
                new Sample("Au-dessus du RSA", List.of("téléphone", "non", "non"), List.of("non", "oui")),
                new Sample("Déjà aidée", List.of("téléphone", "oui", "oui"), List.of("non", "oui")));
    }

    /** Resources up to 1,026 € alone or 1,539 € as a couple, and 513 € more for each child. */
    static Sheet eureEtLoir() {
        return new Sheet(
                List.of(
                        new Column("couple", "Vivez-vous en couple ?", "Do you live as a couple?", Kind.YES_NO, ""),
                        new Column(
                                "enfants",
                                "Nombre d’enfants à charge",
                                "Number of dependent children",
                                Kind.WHOLE,
                                "0.." + CHILDREN),
                        new Column(
                                "ressources",
                                "Ressources du foyer, en euros par mois",
                                "Resources of the household, in euros a month",
                                Kind.EUROS,
                                ">= 0")),
                List.of(ENTITLED),
                HitPolicy.UNIQUE,
                ceilings(),
                List.of(
                        new Sample("Seul, au plafond", List.of("non", "0", "1026"), List.of("oui")),
                        new Sample("Seul, un centime de trop", List.of("non", "0", "1026,01"), List.of("non")),
                        new Sample("Seule avec deux enfants", List.of("non", "2", "2052"), List.of("oui")),
                        new Sample("En couple, au plafond", List.of("oui", "0", "1539"), List.of("oui")),
                        new Sample(
                                "En couple avec un enfant, au-dessus",
                                List.of("oui", "1", "2052,01"),
                                List.of("non"))));
    }

    private static List<Rule> ceilings() {
        var text =
                "Règlement intérieur 2020 du fonds de solidarité pour le logement d’Eure-et-Loir : plafond de ressources";
        var rows = new ArrayList<Rule>();
        for (var couple : List.of("non", "oui")) {
            for (int children = 0; children <= CHILDREN; children++) {
                int most = (couple.equals("oui") ? COUPLE : ALONE) + children * EACH_CHILD;
                var household = couple + "-" + children;
                rows.add(row(
                        "sous-" + household,
                        List.of(couple, "" + children, "<= " + most),
                        List.of("oui"),
                        text,
                        "Pour votre foyer, le plafond est de " + most + " € par mois.",
                        "For your household, the ceiling is €" + most + " a month."));
                rows.add(row(
                        "sur-" + household,
                        List.of(couple, "" + children, "> " + most),
                        List.of("non"),
                        text,
                        "Pour votre foyer, le plafond est de " + most + " € par mois.",
                        "For your household, the ceiling is €" + most + " a month."));
            }
        }
        return rows;
    }

    private static Rule row(
            String id, List<String> when, List<String> then, String citation, String french, String english) {
        return new Rule(id, when, then, citation, "", french, english);
    }
}
