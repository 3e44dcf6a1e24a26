@NullMarked
package fr.mediane.platform.feed;

import org.jspecify.annotations.NullMarked;
