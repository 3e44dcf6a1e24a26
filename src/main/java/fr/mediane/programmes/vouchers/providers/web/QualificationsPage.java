package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.programmes.vouchers.providers.ProviderFile;
import java.util.List;

/** All who asked. */
public record QualificationsPage(List<ProviderFile> files) {
    public QualificationsPage {
        files = List.copyOf(files);
    }
}
