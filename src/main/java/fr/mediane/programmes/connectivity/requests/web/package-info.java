/** Where a fund's officer decides a request for help. */
@NullMarked
package fr.mediane.programmes.connectivity.requests.web;

import org.jspecify.annotations.NullMarked;
