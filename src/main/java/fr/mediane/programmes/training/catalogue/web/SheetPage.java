package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.training.catalogue.AttendanceDesk.Line;
import fr.mediane.programmes.training.catalogue.Session;
import java.util.List;

/** Who comes to a session, and who signed. @param reason why it is to be called off, as typed */
public record SheetPage(Session session, List<Line> lines, Evaluation evaluation, String reason, FormErrors errors) {
    /** Whether it can be called off: nobody has signed. */
    public boolean stands() {
        return !session.cancelled()
                && lines.stream().allMatch(line -> line.enrolment().signedAt().isEmpty());
    }
}
