@NullMarked
package fr.mediane.programmes.mediation.logbook.web;

import org.jspecify.annotations.NullMarked;
