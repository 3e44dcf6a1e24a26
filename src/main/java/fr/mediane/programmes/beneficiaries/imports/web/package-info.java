@NullMarked
package fr.mediane.programmes.beneficiaries.imports.web;

import org.jspecify.annotations.NullMarked;
