package fr.mediane.registers.venues.duplicates.web;

import fr.mediane.design.Paging;
import fr.mediane.platform.jobs.Job;
import fr.mediane.registers.venues.duplicates.DuplicateDesk;
import java.util.Optional;

/** The pairs proposed, the latest merges, and the search that is under way. */
public record DuplicatesPage(DuplicateDesk.Proposals proposals, Paging paging, Optional<Job> job) {}
