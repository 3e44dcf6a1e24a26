package fr.mediane.design;

import fr.mediane.platform.jobs.Job;

/** A job and what its bar is called. */
public record JobPage(Job job, String label) {}
