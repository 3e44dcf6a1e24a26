/** The page of figures about lines kept, and its file. */
@NullMarked
package fr.mediane.steering.lines.web;

import org.jspecify.annotations.NullMarked;
