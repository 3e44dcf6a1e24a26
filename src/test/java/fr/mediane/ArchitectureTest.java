package fr.mediane;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/** The conventions that a machine can check. Sizes of files and methods are checked by {@link SizeTest}. */
@AnalyzeClasses(packages = "fr.mediane", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Pattern BANNED =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|Service|Common|Misc)(\\$.*)?");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = classes().should(new ArchCondition<>("not carry a banned name") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var ok = !BANNED.matcher(type.getSimpleName()).matches();
            events.add(new SimpleConditionEvent(type, ok, type.getName()));
        }
    });

    @ArchTest
    static final ArchRule noJpaNoLombokNoLegacyDates = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "lombok..", "org.mapstruct..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.SimpleDateFormat");

    @ArchTest
    static final ArchRule theKernelKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("fr.mediane.kernel..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..");

    /** Pages speak to Desks, never to the database. */
    @ArchTest
    static final ArchRule pagesDoNotReadTheDatabase = noClasses()
            .that()
            .resideInAnyPackage("..web", "..api")
            .and()
            .resideOutsideOfPackage("fr.mediane.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data..", "java.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule constructorsAreShort = classes()
            .that(new DescribedPredicate<>("are not records") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.isRecord()
                            && !type.isEnum()
                            && !type.getPackageName().startsWith("gg.jte");
                }
            })
            .should(new ArchCondition<>("take at most 5 constructor parameters (a Desk 8)") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    int most = type.getSimpleName().endsWith("Desk") ? 8 : 5;
                    for (JavaConstructor constructor : type.getConstructors()) {
                        var ok = constructor.getModifiers().contains(JavaModifier.SYNTHETIC)
                                || constructor.getRawParameterTypes().size() <= most;
                        events.add(new SimpleConditionEvent(type, ok, constructor.getFullName()));
                    }
                }
            });

    @ArchTest
    static final ArchRule publicMethodsAreFew = classes()
            .that(new DescribedPredicate<>("are neither records nor enums") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.isRecord() && !type.isEnum();
                }
            })
            .should(new ArchCondition<>("have at most 10 public methods of their own") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long own = type.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .filter(method -> !method.isAnnotatedWith(Override.class))
                            .map(method -> method.getName())
                            .distinct()
                            .count();
                    events.add(new SimpleConditionEvent(type, own <= 12, type.getName() + ": " + own));
                }
            });
}
