/**
 * Cases for the programs of those who decide them. A program reads and decides the cases of its own territory, as its
 * instructors do; to it there are no others.
 */
@NullMarked
package fr.mediane.engines.procedures.api;

import org.jspecify.annotations.NullMarked;
