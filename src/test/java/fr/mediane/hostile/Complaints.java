package fr.mediane.hostile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the log says meanwhile: no error, and nothing of what was typed. */
final class Complaints extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final List<String> TYPED = List.of("hostile(", Attack.HEADER, "evil.example", "or 1=1");
    private final List<String> heard = new ArrayList<>();

    Complaints() {
        start();
        root().addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var text = event.getFormattedMessage();
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)
                || event.getLevel().isGreaterOrEqual(Level.INFO)
                        && TYPED.stream().anyMatch(text::contains)) {
            heard.add(event.getLevel() + " " + event.getLoggerName() + ": " + shortened(text) + cause(event));
        }
    }

    private static String cause(ILoggingEvent event) {
        var cause = event.getThrowableProxy();
        return cause == null ? "" : " (" + cause.getClassName() + ": " + cause.getMessage() + ")";
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    /** What was said since the last time. */
    synchronized List<String> heard() {
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Override
    public void close() {
        root().detachAppender(this);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
