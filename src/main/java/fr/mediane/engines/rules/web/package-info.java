/** Tables for those who write them, and a decision for those it is about. */
@NullMarked
package fr.mediane.engines.rules.web;

import org.jspecify.annotations.NullMarked;
