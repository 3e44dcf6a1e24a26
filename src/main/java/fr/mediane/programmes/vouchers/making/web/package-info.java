@NullMarked
package fr.mediane.programmes.vouchers.making.web;

import org.jspecify.annotations.NullMarked;
