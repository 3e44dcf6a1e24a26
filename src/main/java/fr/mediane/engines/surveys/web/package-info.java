@NullMarked
package fr.mediane.engines.surveys.web;

import org.jspecify.annotations.NullMarked;
