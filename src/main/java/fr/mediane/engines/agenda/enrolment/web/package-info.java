@NullMarked
package fr.mediane.engines.agenda.enrolment.web;

import org.jspecify.annotations.NullMarked;
