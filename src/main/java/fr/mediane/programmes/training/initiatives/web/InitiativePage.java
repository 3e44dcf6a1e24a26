package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.programmes.training.initiatives.Initiative;
import java.time.LocalDate;

/** One initiative. */
public record InitiativePage(Initiative initiative, LocalDate today) {}
