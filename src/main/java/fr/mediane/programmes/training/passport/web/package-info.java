@NullMarked
package fr.mediane.programmes.training.passport.web;

import org.jspecify.annotations.NullMarked;
