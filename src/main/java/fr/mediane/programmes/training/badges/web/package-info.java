@NullMarked
package fr.mediane.programmes.training.badges.web;

import org.jspecify.annotations.NullMarked;
