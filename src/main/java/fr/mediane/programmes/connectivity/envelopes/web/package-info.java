@NullMarked
package fr.mediane.programmes.connectivity.envelopes.web;

import org.jspecify.annotations.NullMarked;
