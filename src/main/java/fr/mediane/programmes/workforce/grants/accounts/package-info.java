/** Where employers are paid: given by them, approved by a payer. */
@NullMarked
package fr.mediane.programmes.workforce.grants.accounts;

import org.jspecify.annotations.NullMarked;
