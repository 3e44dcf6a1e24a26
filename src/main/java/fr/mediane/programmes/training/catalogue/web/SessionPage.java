package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.training.catalogue.Enrolment;
import fr.mediane.programmes.training.catalogue.Session;
import java.time.Instant;
import java.util.Optional;

/** A session for somebody who may come. @param mine their enrolment, if there is one */
public record SessionPage(Session session, Optional<Enrolment> mine, Instant now, FormErrors errors) {
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
