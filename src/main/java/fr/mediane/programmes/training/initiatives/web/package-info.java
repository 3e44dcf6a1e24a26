/** Initiatives and organisers on the screen: for everybody, for whoever proposes, for the administration. */
@NullMarked
package fr.mediane.programmes.training.initiatives.web;

import org.jspecify.annotations.NullMarked;
