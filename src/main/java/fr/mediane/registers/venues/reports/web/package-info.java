@NullMarked
package fr.mediane.registers.venues.reports.web;

import org.jspecify.annotations.NullMarked;
