package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.roadmap.JointAction;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting;
import fr.mediane.programmes.coordination.roadmap.published.web.PublicRoadMapPages;
import fr.mediane.programmes.coordination.roadmap.rules.FundingLine;
import java.time.ZoneId;
import java.util.List;

/**
 * One road map as those read it who make it.
 *
 * @param meetings the latest first
 * @param writes whether the reader is its coordinator
 * @param open whether its text may change now
 * @param adopts whether the reader is its prefect
 * @param missing what is missing before it may be adopted, for a draft
 * @param nextId of the next version, when one is asked for
 * @param zone of the département
 */
public record RoadMapPage(
        RoadMapView view,
        RoadMapNames names,
        List<CommitteeMeeting> meetings,
        boolean writes,
        boolean open,
        boolean adopts,
        FormErrors missing,
        String nextId,
        ZoneId zone,
        String done,
        FormErrors errors) {
    public RoadMapPage {
        meetings = List.copyOf(meetings);
    }

    public RoadMap map() {
        return view.map();
    }

    public String href() {
        return RoadMapPages.PATH + "/" + map().id();
    }

    public String published() {
        return PublicRoadMapPages.PATH + "/" + map().departement() + "?version=" + map().number();
    }

    public boolean editable() {
        return writes && open;
    }

    /** Whether money, progress and meetings may change now. */
    public boolean lives() {
        return writes && map().lives();
    }

    /** What is found for an action so far, in cents. */
    public static long found(JointAction action) {
        return action.lines().stream().mapToLong(FundingLine::cents).sum();
    }

    public String when(Ui ui, CommitteeMeeting meeting) {
        return ui.date(meeting.begins().atZone(zone).toLocalDate()) + ", "
                + ui.time(meeting.begins().atZone(zone).toLocalTime());
    }
}
