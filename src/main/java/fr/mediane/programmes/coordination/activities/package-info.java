/**
 * What coordination does for a territory, told with its codes: animation, events, partnerships.
 */
@NullMarked
package fr.mediane.programmes.coordination.activities;

import org.jspecify.annotations.NullMarked;
