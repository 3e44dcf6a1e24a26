@NullMarked
package fr.mediane.engines.ledger.web;

import org.jspecify.annotations.NullMarked;
