package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.programmes.training.catalogue.AttendanceDesk.Line;
import fr.mediane.programmes.training.catalogue.Session;
import java.util.List;

/** Who comes to a session, and who signed. */
public record SheetPage(Session session, List<Line> lines) {}
