package fr.mediane.programmes.training.passport.web;

import fr.mediane.registers.identity.Account;
import java.util.List;

/** Counsellors found by name. @param text what was looked for */
public record TraineesPage(String text, List<Account> found, long total) {}
