@NullMarked
package fr.mediane.programmes.beneficiaries.exports.web;

import org.jspecify.annotations.NullMarked;
