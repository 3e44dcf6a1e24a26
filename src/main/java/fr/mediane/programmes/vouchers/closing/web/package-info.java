@NullMarked
package fr.mediane.programmes.vouchers.closing.web;

import org.jspecify.annotations.NullMarked;
