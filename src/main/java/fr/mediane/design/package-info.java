/**
 * Page shell and typed components over one open design system, with Médiane's own theme. A page never repeats the markup
 * of a component.
 */
@ApplicationModule(
        displayName = "Design",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package fr.mediane.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
