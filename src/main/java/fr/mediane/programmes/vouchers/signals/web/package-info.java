@NullMarked
package fr.mediane.programmes.vouchers.signals.web;

import org.jspecify.annotations.NullMarked;
