/** Asking for an opinion, and giving it by a link. */
@NullMarked
package fr.mediane.engines.procedures.opinions.web;

import org.jspecify.annotations.NullMarked;
