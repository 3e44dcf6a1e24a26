@NullMarked
package fr.mediane.programmes.vouchers.web;

import org.jspecify.annotations.NullMarked;
