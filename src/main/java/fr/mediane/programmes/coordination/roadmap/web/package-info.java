@NullMarked
package fr.mediane.programmes.coordination.roadmap.web;

import org.jspecify.annotations.NullMarked;
