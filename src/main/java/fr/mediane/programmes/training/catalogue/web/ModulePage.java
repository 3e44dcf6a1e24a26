package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.programmes.training.catalogue.LearningModule;
import fr.mediane.programmes.training.catalogue.Modules.Material;
import fr.mediane.programmes.training.catalogue.Session;
import java.util.List;

/** A module, its next sessions and what goes along. */
public record ModulePage(
        LearningModule module, List<Session> sessions, List<Material> materials, Evaluation evaluation) {}
