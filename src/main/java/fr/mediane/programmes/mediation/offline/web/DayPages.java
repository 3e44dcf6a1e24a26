package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.design.OfflineWork;
import fr.mediane.engines.agenda.AgendaDesk.Seen;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.mediation.offline.DayDesk;
import fr.mediane.programmes.mediation.recording.web.TakenAlong;
import fr.mediane.registers.venues.VenueBrief;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a device asks before it goes: who is signed in, and the day to take along. Never kept by the browser as it is. */
@Controller
class DayPages {
    private final DayDesk desk;
    private final TakenAlong form;
    private final PlaceDesk places;
    private final Messages messages;
    private final List<OfflineWork> works;

    DayPages(DayDesk desk, TakenAlong form, PlaceDesk places, Messages messages, List<OfflineWork> works) {
        this.desk = desk;
        this.form = form;
        this.places = places;
        this.messages = messages;
        this.works = works;
    }

    /**
     * Who is signed in, and the token of this session, which every post must carry.
     *
     * @param may what this account may do without network
     */
    record Session(UUID account, String header, String token, List<String> may) {}

    @GetMapping(OfflinePages.HOME + "/session")
    ResponseEntity<Session> session(Actor actor, CsrfToken token) {
        var may = works.stream()
                .filter(work -> work.allowed(actor))
                .map(OfflineWork::name)
                .toList();
        if (may.isEmpty()) {
            Decision.forbidden().orThrow();
        }
        return fresh(new Session(actor.account().orElseThrow(), token.getHeaderName(), token.getToken(), may));
    }

    @GetMapping(OfflinePages.HOME + "/journee")
    ResponseEntity<DayPack> day(Actor actor, Locale locale) {
        var day = desk.day(actor).orThrow();
        var beginning = form.beginning(actor);
        return fresh(new DayPack(
                beginning.venues().stream().map(DayPack.Choice::of).toList(),
                beginning.tags().stream().map(DayPack.Choice::of).toList(),
                withoutDate(beginning.usual()),
                agenda(day.meetings(), locale),
                day.people().stream().map(DayPack.KnownPerson::of).toList()));
    }

    private List<DayPack.Appointment> agenda(List<Seen> meetings, Locale locale) {
        var ids =
                meetings.stream().map(seen -> seen.meeting().venue()).distinct().toList();
        var named = places.briefs(ids).stream().collect(Collectors.toMap(VenueBrief::id, Function.identity()));
        return meetings.stream()
                .map(seen -> DayPack.Appointment.of(
                        seen, title(seen, locale), place(named, seen.meeting().venue())))
                .toList();
    }

    private String title(Seen seen, Locale locale) {
        var title = seen.meeting().title();
        return title.isBlank() ? messages.text(locale, seen.meeting().kind().messageKey()) : title;
    }

    private static String place(Map<UUID, VenueBrief> named, UUID id) {
        var place = named.get(id);
        return place == null ? "" : PlaceDesk.label(place);
    }

    /** The day of the form is the one on which it is filled in, not this one. */
    private static Map<String, List<String>> withoutDate(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("date"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
