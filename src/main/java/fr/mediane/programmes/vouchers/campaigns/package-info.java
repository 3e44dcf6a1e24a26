/** What those who pay for a campaign see of it: where its money stands, and how far its vouchers have come. */
@NullMarked
package fr.mediane.programmes.vouchers.campaigns;

import org.jspecify.annotations.NullMarked;
