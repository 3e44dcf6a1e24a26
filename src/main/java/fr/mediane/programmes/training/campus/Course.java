package fr.mediane.programmes.training.campus;

import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import fr.mediane.programmes.training.catalogue.Level;
import java.util.Optional;

/**
 * A course of the campus.
 *
 * @param hours that it takes
 * @param partner who trains, once there is somebody
 */
public record Course(
        String code, Topic topic, Words title, Words summary, int hours, Level level, Optional<String> partner) {}
