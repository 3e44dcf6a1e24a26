/**
 * What people see of themselves when they sign in: their own record, once a counsellor’s code has linked it.
 */
@NullMarked
package fr.mediane.programmes.beneficiaries.owndata;

import org.jspecify.annotations.NullMarked;
