/** How an organisation becomes a provider, and the bank account where it is paid: given by one person, approved by another. */
@NullMarked
package fr.mediane.programmes.vouchers.providers;

import org.jspecify.annotations.NullMarked;
