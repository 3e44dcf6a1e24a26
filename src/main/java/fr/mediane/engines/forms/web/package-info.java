/** How a question looks: the templates that the rooms above show forms with. */
@NullMarked
package fr.mediane.engines.forms.web;

import org.jspecify.annotations.NullMarked;
