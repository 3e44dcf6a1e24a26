/** The pages on which administrators say which partners are told. */
@NullMarked
package fr.mediane.engines.procedures.hooks.web;

import org.jspecify.annotations.NullMarked;
