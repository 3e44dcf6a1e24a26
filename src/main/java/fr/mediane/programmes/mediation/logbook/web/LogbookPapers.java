package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.design.Papers;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.logbook.LogbookFilter;
import fr.mediane.programmes.mediation.logbook.LogbookLayout;
import fr.mediane.programmes.mediation.logbook.LogbookTotals;
import fr.mediane.programmes.mediation.logbook.LogbookWriter;
import fr.mediane.programmes.mediation.recording.web.TypedPlaces;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Activities on paper: a list in words, as a tagged PDF. */
@Component
class LogbookPapers {
    private final Papers papers;
    private final Messages messages;
    private final TypedPlaces places;

    LogbookPapers(Papers papers, Messages messages, TypedPlaces places) {
        this.papers = papers;
        this.messages = messages;
        this.places = places;
    }

    /** @param name who recorded the activities */
    LogbookLayout pdf(Locale locale, String name) {
        return new Pdf(locale, name);
    }

    private final class Pdf implements LogbookLayout {
        private final Locale locale;
        private final String name;

        Pdf(Locale locale, String name) {
            this.locale = locale;
            this.name = name;
        }

        @Override
        public String word() {
            return messages.text(locale, "mediation.export.word");
        }

        @Override
        public String ending() {
            return "pdf";
        }

        @Override
        public String mediaType() {
            return "application/pdf";
        }

        @Override
        public int atOnce() {
            return 200;
        }

        /** A paper is laid out in memory, and nobody reads more than a hundred pages. */
        @Override
        public int most() {
            return 3_000;
        }

        @Override
        public LogbookWriter open(OutputStream out, LogbookFilter filter, LogbookTotals totals) {
            var lines = new ArrayList<LogbookPaper.Line>();
            return new LogbookWriter() {
                @Override
                public void write(Activity activity, String venue) {
                    var elsewhere = activity.content().place().commune();
                    lines.add(new LogbookPaper.Line(
                            activity,
                            venue.isEmpty()
                                    ? elsewhere
                                            .map(code -> places.communeLabel(code.code()))
                                            .orElse("")
                                    : venue));
                }

                @Override
                public void close() {
                    papers.write(
                            locale,
                            LogbookPapers.class,
                            "logbookPaper",
                            _ -> new LogbookPaper(name, filter, totals, lines),
                            out);
                }
            };
        }
    }
}
