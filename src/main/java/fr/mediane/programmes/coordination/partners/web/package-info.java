@NullMarked
package fr.mediane.programmes.coordination.partners.web;

import org.jspecify.annotations.NullMarked;
