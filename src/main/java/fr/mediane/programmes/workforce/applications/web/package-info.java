/** Pages of those who give an opinion on requests for positions, and of those who award them. */
@NullMarked
package fr.mediane.programmes.workforce.applications.web;

import org.jspecify.annotations.NullMarked;
