/** Asking for help with a bill: the procedure, who decides it, the operator told as it is filed, the aid that is given. */
@NullMarked
package fr.mediane.programmes.connectivity.requests;

import org.jspecify.annotations.NullMarked;
