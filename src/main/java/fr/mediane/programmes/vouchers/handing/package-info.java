/** Handing vouchers out, and caring for each afterwards: suspended, replaced when lost. */
@NullMarked
package fr.mediane.programmes.vouchers.handing;

import org.jspecify.annotations.NullMarked;
