package fr.mediane;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the whole house. */
@Modulithic(
        systemName = "Médiane",
        sharedModules = {"kernel", "platform", "design"})
@SpringBootApplication
public class Mediane {
    public static void main(String[] args) {
        SpringApplication.run(Mediane.class, args);
    }
}
