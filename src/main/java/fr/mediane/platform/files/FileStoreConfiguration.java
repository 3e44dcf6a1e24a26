package fr.mediane.platform.files;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class FileStoreConfiguration {
    @Bean
    FileStore fileStore(Environment settings, JdbcClient jdbc, Clock clock) {
        boolean s3 = settings.getProperty("mediane.files.store", "database").equals("s3");
        return new FileStore(S3Objects.of(settings), s3, jdbc, clock);
    }
}
