package fr.mediane.programmes.training.badges.web;

import fr.mediane.design.FormErrors;

/** The form that verifies. @param typed what was pasted */
public record VerifyPage(String typed, FormErrors errors) {}
