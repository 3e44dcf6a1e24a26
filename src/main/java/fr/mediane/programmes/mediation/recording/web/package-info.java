@NullMarked
package fr.mediane.programmes.mediation.recording.web;

import org.jspecify.annotations.NullMarked;
