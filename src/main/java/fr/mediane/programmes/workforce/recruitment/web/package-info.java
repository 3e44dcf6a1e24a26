/** Pages of recruitment: one's own profile, open positions, what an employer sees, figures. */
@NullMarked
package fr.mediane.programmes.workforce.recruitment.web;

import org.jspecify.annotations.NullMarked;
