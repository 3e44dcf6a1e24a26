@NullMarked
package fr.mediane.registers.identity.clients.web;

import org.jspecify.annotations.NullMarked;
