@NullMarked
package fr.mediane.programmes.vouchers.keeping.web;

import org.jspecify.annotations.NullMarked;
