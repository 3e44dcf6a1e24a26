package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.design.Option;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.web.TakenAlong;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a device asks before it goes: who is signed in, and the day to take along. Never kept by the browser as it is. */
@Controller
class DayPages {
    private final TakenAlong form;

    DayPages(TakenAlong form) {
        this.form = form;
    }

    /** Who is signed in, and the token of this session, which every post must carry. */
    record Session(UUID account, String header, String token) {}

    @GetMapping(OfflinePages.HOME + "/session")
    ResponseEntity<Session> session(Actor actor, CsrfToken token) {
        return fresh(new Session(account(actor), token.getHeaderName(), token.getToken()));
    }

    /**
     * The day to take along.
     *
     * @param venues one's own places
     * @param habits what a new form begins with
     */
    record Day(List<Venue> venues, Map<String, List<String>> habits) {
        record Venue(String id, String label) {}
    }

    @GetMapping(OfflinePages.HOME + "/journee")
    ResponseEntity<Day> day(Actor actor) {
        account(actor);
        var beginning = form.beginning(actor);
        return fresh(new Day(
                beginning.venues().stream().map(DayPages::venue).toList(),
                // The day of the form is the one on which it is filled in, not this one.
                beginning.usual().entrySet().stream()
                        .filter(field -> !field.getKey().equals("date"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static Day.Venue venue(Option option) {
        return new Day.Venue(option.value(), option.label());
    }

    private static UUID account(Actor actor) {
        if (!ActivityDesk.mayRecord(actor)) {
            Decision.forbidden().orThrow();
        }
        return actor.account().orElseThrow();
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
