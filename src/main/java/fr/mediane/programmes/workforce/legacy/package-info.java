/**
 * Taking over what older tools know: structures, positions, contracts and payments as CSV files, made into one history that
 * does not contradict itself, with a report of every contradiction and of what was decided.
 */
@NamedInterface("legacy")
@NullMarked
package fr.mediane.programmes.workforce.legacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
