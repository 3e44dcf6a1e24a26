@NullMarked
package fr.mediane.engines.agenda.web;

import org.jspecify.annotations.NullMarked;
