/** What employers show for grants: asked for, sent, looked at by somebody else, kept encrypted. */
@NullMarked
package fr.mediane.programmes.workforce.grants.evidence;

import org.jspecify.annotations.NullMarked;
