@NullMarked
package fr.mediane.programmes.mediation.web;

import org.jspecify.annotations.NullMarked;
