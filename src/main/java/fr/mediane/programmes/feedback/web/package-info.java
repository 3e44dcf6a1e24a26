@NullMarked
package fr.mediane.programmes.feedback.web;

import org.jspecify.annotations.NullMarked;
