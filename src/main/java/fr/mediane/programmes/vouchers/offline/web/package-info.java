/** The till without network, the rule that everybody may read, and the operator's page of the guarantee. */
@NullMarked
package fr.mediane.programmes.vouchers.offline.web;

import org.jspecify.annotations.NullMarked;
