/** The form and the strip of links that the pages of single indicators share. */
@NullMarked
package fr.mediane.steering.statistics.asking.web;

import org.jspecify.annotations.NullMarked;
