@NullMarked
package fr.mediane.programmes.vouchers.govstack.api;

import org.jspecify.annotations.NullMarked;
