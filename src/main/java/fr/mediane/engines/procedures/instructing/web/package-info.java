/** The inbox of those who decide, and a case before them. */
@NullMarked
package fr.mediane.engines.procedures.instructing.web;

import org.jspecify.annotations.NullMarked;
