/** Pages of positions, conventions and contracts. */
@NullMarked
package fr.mediane.programmes.workforce.web;

import org.jspecify.annotations.NullMarked;
