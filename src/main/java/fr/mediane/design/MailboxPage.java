package fr.mediane.design;

import fr.mediane.platform.notices.Notices;
import java.util.List;

/** What would have been sent, latest first. */
public record MailboxPage(List<Notices.Shown> notices) {}
