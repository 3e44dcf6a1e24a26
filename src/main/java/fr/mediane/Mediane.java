package fr.mediane;

import fr.mediane.platform.start.CommandRunner;
import fr.mediane.platform.start.StartChecks;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.modulith.Modulithic;

/** Starts the whole house, or runs one command in it. */
@Modulithic(
        systemName = "Médiane",
        sharedModules = {"kernel", "platform", "design"})
@SpringBootApplication
public class Mediane {
    public static void main(String[] args) {
        try {
            if (args.length > 0 && !args[0].startsWith("-")) {
                System.exit(command(args));
            }
            var application = new SpringApplication(Mediane.class);
            application.addListeners(new StartChecks());
            application.run(args);
        } catch (StartChecks.StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** A command has the whole house but opens no door: no port, no scheduled work, only warnings in the log. */
    private static int command(String[] args) {
        try (var context = new SpringApplicationBuilder(Mediane.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--server.port=-1",
                        "--mediane.command=" + args[0],
                        "--mediane.demonstration=false",
                        "--spring.main.lazy-initialization=true",
                        "--logging.level.root=warn",
                        "--logging.level.fr.mediane=warn")) {
            return context.getBean(CommandRunner.class).run(List.of(args), System.out);
        }
    }
}
