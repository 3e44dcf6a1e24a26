@NullMarked
package fr.mediane.programmes.coordination.web;

import org.jspecify.annotations.NullMarked;
