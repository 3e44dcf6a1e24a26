/**
 * What banks are told and say, in messages of ISO 20022: pain.001.001.09 (order), pain.002.001.10 (report) and
 * camt.053.001.08 (statement). Pure: no database, no screen.
 */
@NullMarked
package fr.mediane.programmes.vouchers.banking;

import org.jspecify.annotations.NullMarked;
