package fr.mediane.steering.statistics.columns;

import com.zaxxer.hikari.HikariDataSource;
import fr.mediane.platform.feed.ChangeFeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A follower with what it needs and nothing else, on any database; also as a process of its own, to be killed. */
final class Apart implements AutoCloseable {
    /** What the process says before it looks for the first time. */
    static final String OPEN = "open";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Where the activities are. */
    record Login(String url, String user, String password) {
        HikariDataSource open() {
            var database = new HikariDataSource();
            database.setJdbcUrl(url);
            database.setUsername(user);
            database.setPassword(password);
            database.setMaximumPoolSize(4);
            return database;
        }
    }

    /** @param data where its copy is */
    Apart(Login login, Path data) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("apart", Map.of("mediane.data", data.toString())));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(HikariDataSource.class, login::open);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.register(
                ChangeFeed.class,
                CopySettings.class,
                Source.class,
                Builder.class,
                Current.class,
                Memory.class,
                Follower.class);
        context.refresh();
    }

    Follower follower() {
        return context.getBean(Follower.class);
    }

    Current current() {
        return context.getBean(Current.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    History history(long seed) {
        return new History(jdbc(), context.getBean(ChangeFeed.class), context.getBean(TransactionTemplate.class), seed);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The same in another process, that looks without end. */
    static Process start(Login login, Path data) throws java.io.IOException {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                Apart.class.getName(),
                data.toString())));
        builder.environment().putAll(Map.of("URL", login.url(), "LOGIN", login.user(), "PASSWORD", login.password()));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var login = new Login(System.getenv("URL"), System.getenv("LOGIN"), System.getenv("PASSWORD"));
        try (var apart = new Apart(login, Path.of(arguments[0]))) {
            apart.follower().open();
            System.out.println(OPEN);
            while (true) {
                apart.follower().look();
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
    }
}
