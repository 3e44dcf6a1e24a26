@NullMarked
package fr.mediane.platform.jobs;

import org.jspecify.annotations.NullMarked;
