package fr.mediane.engines.rules.dmn;

import java.util.function.Supplier;
import org.kie.dmn.api.marshalling.DMNMarshaller;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;

/**
 * KIE's marshaller on the JDK's own XML classes. It takes the first that the thread's class loader offers, and one that comes
 * with spreadsheets (Aalto 1.3) fails on the files it writes.
 */
final class PlainXml {
    private PlainXml() {}

    static <T> T with(Marshalling<T> work) {
        return inJdk(() -> work.by(DMNMarshallerFactory.newDefaultMarshaller()));
    }

    /** What is done with the marshaller. */
    interface Marshalling<T> {
        T by(DMNMarshaller marshaller);
    }

    static <T> T inJdk(Supplier<T> work) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
