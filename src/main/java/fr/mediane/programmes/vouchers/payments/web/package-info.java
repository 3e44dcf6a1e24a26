@NullMarked
package fr.mediane.programmes.vouchers.payments.web;

import org.jspecify.annotations.NullMarked;
