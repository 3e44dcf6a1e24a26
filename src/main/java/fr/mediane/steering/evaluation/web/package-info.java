@NullMarked
package fr.mediane.steering.evaluation.web;

import org.jspecify.annotations.NullMarked;
