@NullMarked
package fr.mediane.programmes.connectivity.operators.api;

import org.jspecify.annotations.NullMarked;
