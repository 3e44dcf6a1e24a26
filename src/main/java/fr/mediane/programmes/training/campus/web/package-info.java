@NullMarked
package fr.mediane.programmes.training.campus.web;

import org.jspecify.annotations.NullMarked;
