package fr.mediane.engines.procedures.files;

import fr.mediane.platform.crypto.SealedTable;
import fr.mediane.platform.files.FileTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys, and moving files, has to know of them. */
@Configuration(proxyBeanMethods = false)
class SealedDocuments {
    @Bean
    SealedTable documentsTable() {
        return SealedTable.of("Files of cases", "procedures", "document", "id")
                .sealed("name", Documents.NAME)
                .sealed("key", Documents.BODY);
    }

    @Bean
    FileTable documentFiles() {
        return new FileTable("procedures", "document");
    }
}
