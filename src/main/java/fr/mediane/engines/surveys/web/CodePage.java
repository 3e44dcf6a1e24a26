package fr.mediane.engines.surveys.web;

import fr.mediane.design.FormErrors;

/** Where a code from paper is typed. */
public record CodePage(String code, FormErrors errors) {}
