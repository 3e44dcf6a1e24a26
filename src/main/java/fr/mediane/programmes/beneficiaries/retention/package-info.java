/**
 * What is no longer needed goes by itself, after the time that the law leaves.
 */
@NullMarked
package fr.mediane.programmes.beneficiaries.retention;

import org.jspecify.annotations.NullMarked;
