@NullMarked
package fr.mediane.platform.database;

import org.jspecify.annotations.NullMarked;
