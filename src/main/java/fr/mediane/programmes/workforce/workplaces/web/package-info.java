/** The places of a position. */
@NullMarked
package fr.mediane.programmes.workforce.workplaces.web;

import org.jspecify.annotations.NullMarked;
