/** The pages of committees. */
@NullMarked
package fr.mediane.engines.procedures.committee.web;

import org.jspecify.annotations.NullMarked;
