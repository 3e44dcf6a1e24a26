@NullMarked
package fr.mediane.programmes.vouchers.refunds.web;

import org.jspecify.annotations.NullMarked;
