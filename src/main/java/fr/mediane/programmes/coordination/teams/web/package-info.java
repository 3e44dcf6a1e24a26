@NullMarked
package fr.mediane.programmes.coordination.teams.web;

import org.jspecify.annotations.NullMarked;
