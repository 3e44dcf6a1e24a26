@NullMarked
package fr.mediane.programmes.beneficiaries.owndata.web;

import org.jspecify.annotations.NullMarked;
