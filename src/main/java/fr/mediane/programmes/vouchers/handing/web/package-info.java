@NullMarked
package fr.mediane.programmes.vouchers.handing.web;

import org.jspecify.annotations.NullMarked;
