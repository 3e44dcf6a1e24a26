@NullMarked
package fr.mediane.programmes.vouchers.cofinancing.web;

import org.jspecify.annotations.NullMarked;
