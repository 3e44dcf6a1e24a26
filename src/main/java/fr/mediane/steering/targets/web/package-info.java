/** The pages of the targets: to read, to keep, and to work out skills from a survey. */
@NullMarked
package fr.mediane.steering.targets.web;

import org.jspecify.annotations.NullMarked;
