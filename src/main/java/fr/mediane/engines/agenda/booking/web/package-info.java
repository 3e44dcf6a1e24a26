@NullMarked
package fr.mediane.engines.agenda.booking.web;

import org.jspecify.annotations.NullMarked;
