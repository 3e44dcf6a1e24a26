/** The pages on which procedures are written. */
@NullMarked
package fr.mediane.engines.procedures.building.web;

import org.jspecify.annotations.NullMarked;
