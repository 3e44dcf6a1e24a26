package fr.mediane.platform.files;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Objects in a bucket of any server that speaks S3, one request each. */
final class S3Objects implements ObjectStore {
    private static final String SETTINGS = "mediane.files.s3.";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(20);
    private static final Duration ALL_TRIES = Duration.ofSeconds(60);
    private final S3Client client;
    private final String bucket;

    private S3Objects(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /**
     * The one of the settings; empty when there is none.
     *
     * @throws IllegalStateException when a setting is missing, which it names
     */
    static Optional<ObjectStore> of(Environment settings) {
        var endpoint = settings.getProperty(SETTINGS + "endpoint", "");
        if (endpoint.isBlank()) {
            return Optional.empty();
        }
        var client = S3Client.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.of(settings.getProperty(SETTINGS + "region", "eu-west-3")))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(needed(settings, "access-key"), needed(settings, "secret-key"))))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(READ)
                        .build())
                .overrideConfiguration(calls -> calls.apiCallTimeout(ALL_TRIES))
                .forcePathStyle(true)
                // not every server knows the newer checksums; that a byte is wrong, the encryption tells
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
        return Optional.of(new S3Objects(client, needed(settings, "bucket")));
    }

    @Override
    public void put(UUID id, byte[] bytes) {
        client.putObject(
                to -> to.bucket(bucket).key(id.toString()).contentType("application/octet-stream"),
                RequestBody.fromBytes(bytes));
    }

    @Override
    public Optional<byte[]> get(UUID id) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(from -> from.bucket(bucket).key(id.toString()))
                            .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(UUID id) {
        client.deleteObject(from -> from.bucket(bucket).key(id.toString()));
    }

    private static String needed(Environment settings, String name) {
        var value = settings.getProperty(SETTINGS + name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(SETTINGS + name + " is missing: files cannot be kept in the store of "
                    + SETTINGS + "endpoint (see docs/operations.md).");
        }
        return value;
    }
}
