package fr.mediane;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.springframework.stereotype.Repository;

/** How a room is divided: see docs/adr/0024-parts-of-a-room.md. */
@AnalyzeClasses(packages = "fr.mediane", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    private static final List<String> FLOORS = List.of("registers", "engines", "programmes", "steering");
    private static final int MOST = 25;

    /** Enums do not count: a list of codes is read at a glance. */
    @ArchTest
    static void packagesAreSmallEnoughToKnow(JavaClasses all) {
        var sizes = all.stream()
                .filter(type -> inARoom(type) && type.isTopLevelClass() && !type.isEnum())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName));
        assertThat(sizes).hasSizeGreaterThan(20);
        sizes.values().removeIf(types -> types.size() <= MOST);
        assertThat(sizes).as("packages with more than " + MOST + " types").isEmpty();
    }

    @ArchTest
    static final ArchRule partsOfARoomFormNoCycle = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return inARoom(type) ? SliceIdentifier.of(room(type), part(type)) : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "the parts of rooms";
                }
            })
            .should()
            .beFreeOfCycles();

    /** Java has no word for "public in this room only": what stands at the root for the parts is not for other rooms. */
    @ArchTest
    static final ArchRule theTablesOfARoomAreItsOwn = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should(new ArchCondition<>("be used in their own room only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesToSelf()
                            .forEach(use -> events.add(new SimpleConditionEvent(
                                    type, room(use.getOriginClass()).equals(room(type)), use.getDescription())));
                }
            });

    private static boolean inARoom(JavaClass type) {
        return FLOORS.stream().anyMatch(floor -> type.getPackageName().startsWith("fr.mediane." + floor + "."));
    }

    /** {@code registers.venues} */
    private static String room(JavaClass type) {
        var names = type.getPackageName().split("[.]");
        return names.length < 4 ? type.getPackageName() : names[2] + "." + names[3];
    }

    /** {@code search}, or nothing at the root. */
    private static String part(JavaClass type) {
        var names = type.getPackageName().split("[.]");
        return names.length < 5 ? "" : names[4];
    }
}
