@NullMarked
package fr.mediane.programmes.coordination.tags.web;

import org.jspecify.annotations.NullMarked;
