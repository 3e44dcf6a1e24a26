/**
 * The rules of co-financing, without database or screen: who may pay how much of an action, as of the day it starts.
 */
@NullMarked
package fr.mediane.programmes.coordination.roadmap.rules;

import org.jspecify.annotations.NullMarked;
