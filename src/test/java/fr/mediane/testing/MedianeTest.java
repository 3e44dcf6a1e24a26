package fr.mediane.testing;

import fr.mediane.Mediane;
import fr.mediane.platform.database.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the whole house: one context and one real PostgreSQL for all tests, a real port, reference and demonstration
 * data. Tests share the database: each makes its own rows and never counts everybody's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Mediane.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc
@Import(FreshDatabase.class)
@ContextConfiguration(initializers = TestHouse.class)
public @interface MedianeTest {}
