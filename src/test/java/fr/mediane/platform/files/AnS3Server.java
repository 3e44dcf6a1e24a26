package fr.mediane.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.mock.env.MockEnvironment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3 (Adobe's S3Mock), in a process of its own, with a bucket. */
public final class AnS3Server implements AutoCloseable {
    private static final String BUCKET = "mediane-files";
    private static final int TRIES = 300;
    private final Process process;
    private final int port;
    private final S3Client client;

    /** @param log where it says what it does */
    public AnS3Server(Path log) throws IOException, InterruptedException {
        port = freePort();
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.httpPort=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        client = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .forcePathStyle(true)
                .build();
        for (int i = 0; i < TRIES && !listens(); i++) {
            Thread.sleep(200);
        }
        assertThat(listens())
                .as("S3Mock has started; %s", Files.readString(log))
                .isTrue();
        client.createBucket(bucket -> bucket.bucket(BUCKET));
    }

    /** A store of this server. */
    ObjectStore store() {
        return S3Objects.of(new MockEnvironment()
                        .withProperty("mediane.files.s3.endpoint", "http://127.0.0.1:" + port)
                        .withProperty("mediane.files.s3.bucket", BUCKET)
                        .withProperty("mediane.files.s3.access-key", "key")
                        .withProperty("mediane.files.s3.secret-key", "secret"))
                .orElseThrow();
    }

    /** What lies there under an id. */
    public Optional<byte[]> object(UUID id) {
        return store().get(id);
    }

    /** As somebody might who tidies up by hand. */
    public void lose(UUID id) {
        client.deleteObject(from -> from.bucket(BUCKET).key(id.toString()));
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(20))) {
            process.destroyForcibly();
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path jar() {
        var place =
                AnS3Server.class.getClassLoader().getResource("META-INF/maven/com.adobe.testing/s3mock/pom.properties");
        assertThat(place).as("the jar of S3Mock").isNotNull();
        return Path.of(URI.create(place.getPath().replaceFirst("!.*", "")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
