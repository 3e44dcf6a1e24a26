/** The public digital campus: what civil servants learn, by profession. */
@NullMarked
package fr.mediane.programmes.training.campus;

import org.jspecify.annotations.NullMarked;
