/** What can be learnt: modules, sessions with their places and waiting lists, and who came. */
@NullMarked
package fr.mediane.programmes.training.catalogue;

import org.jspecify.annotations.NullMarked;
