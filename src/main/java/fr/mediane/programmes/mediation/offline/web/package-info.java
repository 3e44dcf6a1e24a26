@NullMarked
package fr.mediane.programmes.mediation.offline.web;

import org.jspecify.annotations.NullMarked;
