/** Pages of public events: for everybody, and for those who hold them. */
@NullMarked
package fr.mediane.programmes.coordination.events.web;

import org.jspecify.annotations.NullMarked;
