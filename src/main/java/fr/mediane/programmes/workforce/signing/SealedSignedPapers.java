package fr.mediane.programmes.workforce.signing;

import fr.mediane.platform.crypto.SealedTable;
import fr.mediane.platform.files.FileTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys, and moving files, has to know of signed conventions. */
@Configuration(proxyBeanMethods = false)
class SealedSignedPapers {
    @Bean
    SealedTable signedPaperTable() {
        return SealedTable.of("Signed conventions", "workforce", "convention_paper", "id")
                .sealed("name", SignedPapers.NAME)
                .sealed("key", SignaturePort.BODY);
    }

    @Bean
    FileTable signedPaperFiles() {
        return new FileTable("workforce", "convention_paper");
    }
}
