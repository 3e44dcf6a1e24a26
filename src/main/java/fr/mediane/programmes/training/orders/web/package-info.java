@NullMarked
package fr.mediane.programmes.training.orders.web;

import org.jspecify.annotations.NullMarked;
