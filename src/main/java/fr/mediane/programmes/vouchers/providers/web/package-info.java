@NullMarked
package fr.mediane.programmes.vouchers.providers.web;

import org.jspecify.annotations.NullMarked;
