package fr.mediane.engines.banking;

import fr.mediane.kernel.Parsed;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file that somebody says came from a bank: looked through once, before anything else reads it, so that nothing in it is
 * fetched, expanded or nested without end.
 */
public final class BankXml {
    public static final int MOST_BYTES = 20 << 20;
    private static final int DEEPEST = 40;
    private static final XMLInputFactory READERS = readers();

    private BankXml() {}

    /**
     * What it is.
     *
     * @param kind the message's name, for example {@code camt.053.001.08}
     */
    public record Opened(String kind, String text) {}

    private static XMLInputFactory readers() {
        // the JDK's own, whatever else lies on the class path: its limits are known
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    public static Parsed<Opened> open(byte[] bytes) {
        if (bytes.length == 0) {
            return Parsed.invalid("banking.error.missing");
        }
        if (bytes.length > MOST_BYTES) {
            return Parsed.invalid("banking.error.large");
        }
        try {
            return read(bytes, READERS.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Parsed.invalid("banking.error.xml");
        }
    }

    private static Parsed<Opened> read(byte[] bytes, XMLStreamReader reader) throws XMLStreamException {
        var kind = "";
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return Parsed.invalid("banking.error.entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    return Parsed.invalid("banking.error.xml");
                }
                if (kind.isEmpty() && reader.getLocalName().equals("Document")) {
                    var namespace = String.valueOf(reader.getNamespaceURI());
                    kind = namespace.substring(namespace.lastIndexOf(':') + 1);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        var declared = reader.getEncoding();
        return Parsed.valid(
                new Opened(kind, new String(bytes, Charset.forName(declared == null ? "UTF-8" : declared))));
    }
}
