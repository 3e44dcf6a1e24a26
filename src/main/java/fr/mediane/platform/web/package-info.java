@NullMarked
package fr.mediane.platform.web;

import org.jspecify.annotations.NullMarked;
