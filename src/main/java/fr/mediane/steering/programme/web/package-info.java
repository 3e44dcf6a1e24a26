/** The page of the programme, its alerts, and both as files. */
@NullMarked
package fr.mediane.steering.programme.web;

import org.jspecify.annotations.NullMarked;
