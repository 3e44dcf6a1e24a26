package fr.mediane.engines.procedures.files;

import fr.mediane.platform.crypto.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of files. */
@Configuration(proxyBeanMethods = false)
class SealedDocuments {
    @Bean
    SealedTable documentsTable() {
        return SealedTable.of("Files of cases", "procedures", "document", "id")
                .sealed("name", Documents.NAME)
                .sealed("key", Documents.BODY);
    }
}
