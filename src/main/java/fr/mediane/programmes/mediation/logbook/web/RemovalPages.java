package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.engines.agenda.ReportDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.recording.web.RecordingPages;
import fr.mediane.programmes.mediation.recording.web.TypedPlaces;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Deleting an activity, and undoing it. */
@Controller
@RequestMapping(RecordingPages.HOME + "/{id}")
class RemovalPages {
    private final ActivityDesk desk;
    private final ReportDesk reports;
    private final TypedPlaces places;

    RemovalPages(ActivityDesk desk, ReportDesk reports, TypedPlaces places) {
        this.desk = desk;
        this.reports = reports;
        this.places = places;
    }

    @GetMapping("/supprimer")
    ModelAndView ask(Actor actor, @PathVariable("id") UUID id) {
        var activity = desk.find(actor, id).orThrow();
        var place = activity.content().place();
        var name = places.names(List.of(place)).getOrDefault(place, "");
        return Screen.of(
                RemovalPages.class,
                "delete",
                new ActivityPage(activity, name, "", "", List.of(), List.of(), List.of()));
    }

    @PostMapping("/supprimer")
    ModelAndView delete(Actor actor, @PathVariable("id") UUID id) {
        desk.delete(actor, id).orThrow();
        return new ModelAndView("redirect:" + RecordingPages.HOME + "?supprimee=" + id);
    }

    @PostMapping("/restaurer")
    ModelAndView restore(Actor actor, @PathVariable("id") UUID id) {
        var restored = desk.restore(actor, id);
        if (restored instanceof Decision.Refused<Activity>) {
            return new ModelAndView(
                    "redirect:" + MeetingFollowUp.reported(reports.meeting(id).orElseThrow()));
        }
        restored.orThrow();
        return new ModelAndView("redirect:" + RecordingPages.HOME + "/" + id + "?fait=restauree");
    }
}
