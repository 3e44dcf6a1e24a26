package fr.mediane.programmes.competence.web;

import java.util.UUID;

/**
 * A result kept with a person's file.
 *
 * @param place of the person's competences
 * @param id of the assessment
 * @param fresh whether it has just been kept
 */
public record KeptResultPage(String place, UUID id, ResultPage result, boolean fresh) {}
