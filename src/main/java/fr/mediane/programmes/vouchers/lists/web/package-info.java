@NullMarked
package fr.mediane.programmes.vouchers.lists.web;

import org.jspecify.annotations.NullMarked;
