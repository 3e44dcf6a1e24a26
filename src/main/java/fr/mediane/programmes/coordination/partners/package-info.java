/**
 * The directory of local partners that those who coordinate a territory keep together.
 */
@NullMarked
package fr.mediane.programmes.coordination.partners;

import org.jspecify.annotations.NullMarked;
