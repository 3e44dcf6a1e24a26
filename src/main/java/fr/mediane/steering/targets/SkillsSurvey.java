package fr.mediane.steering.targets;

import fr.mediane.steering.targets.skills.SkillsResult;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a survey of skills came to.
 *
 * @param day of the survey
 * @param source who made it
 * @param publishedAs the target whose value it has become
 */
public record SkillsSurvey(UUID id, LocalDate day, String source, SkillsResult result, Optional<UUID> publishedAs) {}
