@NullMarked
package fr.mediane.programmes.competence.web;

import org.jspecify.annotations.NullMarked;
