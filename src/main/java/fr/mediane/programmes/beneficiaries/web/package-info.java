@NullMarked
package fr.mediane.programmes.beneficiaries.web;

import org.jspecify.annotations.NullMarked;
