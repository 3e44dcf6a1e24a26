/** What people do, from beginning to end, in a real Chromium; axe looks at every page they come to. */
@NullMarked
package fr.mediane.journeys;

import org.jspecify.annotations.NullMarked;
