@NullMarked
package fr.mediane.programmes.connectivity.web;

import org.jspecify.annotations.NullMarked;
