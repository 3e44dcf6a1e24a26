/** What those see who ask: the procedures, filling one in, following it. */
@NullMarked
package fr.mediane.engines.procedures.web;

import org.jspecify.annotations.NullMarked;
