/** Writing procedures without writing their files: fields, conditions and settings by forms, in versions. */
@NullMarked
package fr.mediane.engines.procedures.building;

import org.jspecify.annotations.NullMarked;
