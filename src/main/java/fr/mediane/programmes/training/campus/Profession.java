package fr.mediane.programmes.training.campus;

import fr.mediane.programmes.training.catalogue.LearningModule.Words;

/** What somebody does in the civil service. */
public record Profession(String code, Words name) {}
