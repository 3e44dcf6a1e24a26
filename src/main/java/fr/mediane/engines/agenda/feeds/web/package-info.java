@NullMarked
package fr.mediane.engines.agenda.feeds.web;

import org.jspecify.annotations.NullMarked;
