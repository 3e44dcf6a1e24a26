/**
 * Files of venues as they come: CSV in any of the usual encodings and separators, or a JSON array of objects. Read as a
 * stream, however large.
 */
@NullMarked
package fr.mediane.registers.venues.files;

import org.jspecify.annotations.NullMarked;
