/**
 * What the public asks: which venues are near, open now, offer this; answered from open venues alone.
 */
@NullMarked
package fr.mediane.registers.venues.search;

import org.jspecify.annotations.NullMarked;
