@NullMarked
package fr.mediane.programmes.vouchers.continuity.web;

import org.jspecify.annotations.NullMarked;
