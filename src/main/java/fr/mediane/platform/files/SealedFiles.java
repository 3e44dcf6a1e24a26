package fr.mediane.platform.files;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of files: each has a key of its own, and that is what is sealed. */
@Configuration(proxyBeanMethods = false)
class SealedFiles {
    @Bean
    SealedTable fileTable() {
        return SealedTable.of("Files", "platform", "file", "id").sealed("key", KeptFiles.CONTEXT);
    }
}
