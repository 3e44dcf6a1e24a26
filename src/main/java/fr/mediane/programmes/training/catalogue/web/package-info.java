@NullMarked
package fr.mediane.programmes.training.catalogue.web;

import org.jspecify.annotations.NullMarked;
