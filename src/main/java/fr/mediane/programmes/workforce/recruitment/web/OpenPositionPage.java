package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.programmes.workforce.recruitment.CandidacyDesk.Seen;

/** One position to be filled. */
public record OpenPositionPage(Seen seen, String place) {}
