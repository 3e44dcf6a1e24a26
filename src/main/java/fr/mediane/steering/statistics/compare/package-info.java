/** Two reports side by side, figure by figure: pure reckoning, for pages and files alike. */
@NullMarked
package fr.mediane.steering.statistics.compare;

import org.jspecify.annotations.NullMarked;
