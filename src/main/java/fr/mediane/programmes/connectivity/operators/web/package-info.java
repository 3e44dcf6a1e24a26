@NullMarked
package fr.mediane.programmes.connectivity.operators.web;

import org.jspecify.annotations.NullMarked;
