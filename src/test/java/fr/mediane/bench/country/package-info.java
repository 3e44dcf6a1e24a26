/** A whole country of invented activities, and what its figures cost: see docs/benchmarks.md. */
@NullMarked
package fr.mediane.bench.country;

import org.jspecify.annotations.NullMarked;
