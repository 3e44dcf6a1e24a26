package fr.mediane.programmes.vouchers.signals.web;

import fr.mediane.programmes.vouchers.signals.Evidence;
import fr.mediane.programmes.vouchers.signals.SignalKind;
import java.time.LocalDate;
import java.util.List;

/** What a signal rests on. */
public record EvidencePage(SignalKind kind, LocalDate day, List<Evidence> lines) {}
