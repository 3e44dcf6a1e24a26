package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.Option;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFigures;
import java.util.List;

/** Figures of recruitment, with what they are narrowed to. */
public record RecruitmentFiguresPage(
        RecruitmentFigures figures, List<Option> departements, String departement, List<Option> years, String year) {
    public RecruitmentFiguresPage {
        departements = List.copyOf(departements);
        years = List.copyOf(years);
    }

    public String query() {
        return "?departement=" + departement + "&annee=" + year;
    }
}
