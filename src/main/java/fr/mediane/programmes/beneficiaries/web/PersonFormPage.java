package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.design.FormErrors;

/**
 * The form of a person.
 *
 * @param action where it is posted
 * @param id the person's; for a new one made with the page, so that two clicks record them once
 * @param changing whether a person already recorded is being changed
 */
public record PersonFormPage(String action, String id, boolean changing, PersonForm form, FormErrors errors) {}
