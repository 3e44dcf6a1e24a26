/** What was taken over, and what was decided where it contradicted itself. */
@NullMarked
package fr.mediane.programmes.workforce.legacy.web;

import org.jspecify.annotations.NullMarked;
