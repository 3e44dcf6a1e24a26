package fr.mediane.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.testing.MedianeTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, every parameter it may ask for, every hostile value; and every form that people see, field by field. */
@MedianeTest
class HostileInputTest {
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    /** The values that a route gets which only reads, or where an unknown id ends it; the next route gets the next ones. */
    private static final int SOME = 6;

    private static final Set<Integer> SHUT = Set.of(403, 404);
    private static final int ENOUGH = 30;
    private static final List<String> NO_IDS =
            List.of("%3Cscript%3Ehostile(1)%3C%2Fscript%3E", "%0D%0AX-Hostile:%201", "'%20or%201=1", "a".repeat(5_000));
    private static final List<String> SIGNED_IN =
            List.of("mediatrice", "coordinateur", "lieu", "citoyenne", "prefecture", "employeur");

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrganisationEditingDesk organisations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Complaints log = new Complaints();
    private final Faults faults = new Faults(log);

    private Sender sender;
    private Attackers attackers;
    private final Reach reach = new Reach();

    @BeforeEach
    void people() {
        sender = new Sender(mvc, base, faults);
        attackers = new Attackers(jdbc, organisations);
    }

    @AfterEach
    void quiet() {
        log.close();
    }

    @Test
    void everyRouteWithEveryValueInEveryParameter() {
        int turn = 0;
        for (var route : Route.all(mappings)) {
            var attacker = attackers.person(reach.furthest(route));
            boolean all = !route.reads()
                    && !SHUT.contains(sender.everywhere(route, route.with(UNKNOWN), attacker, Attack.ALL.getFirst())
                            .status());
            for (int i = 0; i < (all ? Attack.ALL.size() : SOME); i++) {
                var attack = Attack.ALL.get(turn++ % Attack.ALL.size());
                sender.everywhere(route, route.with(UNKNOWN), attacker, attack);
            }
        }
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void everyAddressWithWhatIsNoId() {
        for (var route : Route.all(mappings)) {
            if (route.variables() > 0) {
                var attacker = attackers.person(reach.furthest(route));
                for (var variable : NO_IDS) {
                    sender.send(route, route.with(variable), attacker, Map.of(), Attack.ALL.getFirst(), variable);
                }
            }
        }
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void everyFormThatPeopleComeToFieldByField() {
        var siege = new Siege(sender, new GoodFaith(attackers.picks()));
        var all = new LinkedHashMap<String, Pages>();
        for (var who : SIGNED_IN) {
            var pages = pages(who, "/(mon-espace|administration).*");
            pages.add("/mon-espace");
            siege.lay(pages, attackers.person(who), false);
            all.put(who, pages);
        }
        var open = pages("public", "/(competences|lieux/" + attackers.venue() + ").*");
        all.values().forEach(pages -> pages.given().forEach(open::add));
        List.of("/competences", venue() + "/rendez-vous", venue() + "/signaler").forEach(open::add);
        siege.lay(open, attackers.person("public"), false);
        all.put("public", open);
        all.forEach((who, pages) -> siege.lay(pages, attackers.person(who), true));
        assertThat(faults.all()).isEmpty();
        assertThat(siege.taken()).as("forms that hostile values got into").hasSizeGreaterThan(ENOUGH);
    }

    private String venue() {
        return "/lieux/" + attackers.venue();
    }

    private Pages pages(String who, String follow) {
        return new Pages(mvc, base, Route.all(mappings), attackers.person(who), follow);
    }
}
