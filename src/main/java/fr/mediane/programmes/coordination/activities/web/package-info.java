@NullMarked
package fr.mediane.programmes.coordination.activities.web;

import org.jspecify.annotations.NullMarked;
