/** What grants have cost and will cost. */
@NullMarked
package fr.mediane.programmes.workforce.grants.forecast;

import org.jspecify.annotations.NullMarked;
