package fr.mediane.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;

/**
 * Runs the migrations of each module from {@code db/migration/<its name>}, with a history of its own, below before above
 * as {@link ApplicationModule#allowedDependencies()} says. Spring Modulith's own way reads nested names (with a dot) from
 * another folder than the one it looks for, and takes modules in no order.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
    static final String ROOT = "__root";
    private static final String BASE = "classpath:db/migration/";
    private static final Pattern FOLDER = Pattern.compile("/db/migration/([^/]+)/[^/]+$");

    @Override
    public void migrate(Flyway flyway) {
        var history = flyway.getConfiguration().getTable();
        for (var module : inOrder(modules())) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations(BASE + module)
                    .table(module.equals(ROOT) ? history : history + "_" + module)
                    .baselineVersion("0")
                    .baselineOnMigrate(true)
                    // two branches may each bring a migration of the same module
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }
    }

    /** Every folder that holds migrations. */
    static Set<String> modules() {
        var names = new TreeSet<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                var folder = FOLDER.matcher(file.getURL().toString());
                if (folder.find()) {
                    names.add(folder.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The root first, then each module after those that it depends on. */
    static Set<String> inOrder(Set<String> modules) {
        var ordered = new LinkedHashSet<>(Set.of(ROOT));
        modules.forEach(module -> add(module, modules, ordered));
        return ordered;
    }

    private static void add(String module, Set<String> modules, Set<String> ordered) {
        if (ordered.contains(module)) {
            return;
        }
        for (var dependency : declaration(module).allowedDependencies()) {
            var name = dependency.replaceFirst(" *::.*", "");
            if (modules.contains(name)) {
                add(name, modules, ordered);
            }
        }
        ordered.add(module);
    }

    private static ApplicationModule declaration(String module) {
        try {
            return Class.forName("fr.mediane." + module + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("db/migration/" + module + " belongs to no module", e);
        }
    }
}
