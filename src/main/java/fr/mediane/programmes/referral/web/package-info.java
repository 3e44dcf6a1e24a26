@NullMarked
package fr.mediane.programmes.referral.web;

import org.jspecify.annotations.NullMarked;
