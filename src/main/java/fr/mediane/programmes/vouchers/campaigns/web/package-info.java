@NullMarked
package fr.mediane.programmes.vouchers.campaigns.web;

import org.jspecify.annotations.NullMarked;
