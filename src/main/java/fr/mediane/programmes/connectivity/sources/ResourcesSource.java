package fr.mediane.programmes.connectivity.sources;

/**
 * Where household and resources are known already, so that a form asks only what is not given. One bean of this type at a
 * time; which one, the setting {@code mediane.connectivity.sources} says.
 */
public interface ResourcesSource {
    /** What the source says of somebody's household; never throws when it cannot be reached. */
    Given of(Identity person);

    /** Whether its answers are invented: the page must say so. */
    boolean invented();
}
