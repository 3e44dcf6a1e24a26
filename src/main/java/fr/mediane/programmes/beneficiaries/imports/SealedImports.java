package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.platform.crypto.SealedTable;
import fr.mediane.platform.files.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What changing the keys has to know of imports. Not here: fingerprints of lines imported, which nothing that is kept
 * could make anew; all keys find them until the former ones go.
 */
@Configuration(proxyBeanMethods = false)
class SealedImports {
    @Bean
    SealedTable importTable() {
        return SealedTable.of("Files to import", "beneficiaries", "import", "id")
                .sealed("file_key", Uploads.CONTEXT);
    }

    @Bean
    SealedTable importLineTable() {
        return SealedTable.of("Lines of imports", "beneficiaries", "import_line", "person")
                .sealed("content", Imports.CONTENT);
    }
}
