/**
 * The national standard of digital-mediation venues (standard national des lieux de médiation numérique) 1.0.2: its
 * fields, its closed lists with the exact labels, and how a raw row becomes a sheet. Pure: no database, no screen.
 */
@NullMarked
package fr.mediane.registers.venues.standard;

import org.jspecify.annotations.NullMarked;
