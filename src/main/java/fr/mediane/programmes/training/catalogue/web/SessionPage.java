package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.training.catalogue.Enrolment;
import fr.mediane.programmes.training.catalogue.Modules.Material;
import fr.mediane.programmes.training.catalogue.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session for somebody who may come.
 *
 * @param mine their enrolment, if there is one
 * @param materials for whoever has a place or waits
 */
public record SessionPage(
        Session session, Optional<Enrolment> mine, List<Material> materials, Instant now, FormErrors errors) {
    public boolean seated() {
        return mine.flatMap(Enrolment::seat).isPresent();
    }

    public boolean signed() {
        return mine.flatMap(Enrolment::signedAt).isPresent();
    }

    public boolean ahead() {
        return session.ahead(now);
    }

    public boolean signing() {
        return seated() && !signed() && session.signing(now);
    }
}
