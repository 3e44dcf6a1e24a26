package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.programmes.vouchers.providers.ProviderFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an organisation reads of itself.
 *
 * @param own the actor's organisations, each with its file once it asked
 * @param done what has just been done: {@code compte}, or nothing
 */
public record ProviderPage(List<Own> own, String done) {
    public ProviderPage {
        own = List.copyOf(own);
    }

    /** One of the actor's organisations. */
    public record Own(UUID organisation, String name, Optional<ProviderFile> file) {}
}
