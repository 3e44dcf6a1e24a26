package fr.mediane.programmes.workforce.grants;

import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The use cases of a room once more, at another clock; all that they stand on is the house's own. */
final class ItsOwnTime {
    private ItsOwnTime() {}

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    /** To be closed. Pages, demonstrations and what listens to cases are left out. */
    static AnnotationConfigApplicationContext of(ApplicationContext house, Clock clock, String room) {
        var own = new AnnotationConfigApplicationContext();
        own.setParent(house);
        own.registerBean("clock", Clock.class, () -> clock);
        own.register(Transactions.class);
        var scanner = new ClassPathBeanDefinitionScanner(own);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(
                Pattern.compile(".*\\.(web|applications|joining)\\..*|.*Demonstration|.*Test|.*Headings|.*Sealed.*")));
        scanner.scan(room);
        own.refresh();
        return own;
    }
}
