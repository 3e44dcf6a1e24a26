/** Where whoever is in a position works, and with what share of their time; in step with venues and agendas. */
@NullMarked
package fr.mediane.programmes.workforce.workplaces;

import org.jspecify.annotations.NullMarked;
