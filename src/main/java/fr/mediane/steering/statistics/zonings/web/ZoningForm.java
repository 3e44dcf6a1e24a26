package fr.mediane.steering.statistics.zonings.web;

import fr.mediane.design.TypedDate;
import fr.mediane.steering.statistics.zonings.Zoning;

/** What the form for a list of communes says, as typed. */
public record ZoningForm(String id, String nom, String sorte, String date, String source) {
    Zoning.Draft draft() {
        return new Zoning.Draft(nom, sorte, TypedDate.parse(date), source);
    }
}
