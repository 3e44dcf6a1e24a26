/** Pages of grants: for payers, employers, and those who run the programme. */
@NullMarked
package fr.mediane.programmes.workforce.grants.web;

import org.jspecify.annotations.NullMarked;
