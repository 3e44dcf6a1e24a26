@NullMarked
package fr.mediane.programmes.coordination.roadmap.published.web;

import org.jspecify.annotations.NullMarked;
