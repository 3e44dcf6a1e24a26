package fr.mediane.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The official schemas of ISO 20022, as far as the library that carries them has them (no camt.053). */
public final class IsoSchemas {
    private IsoSchemas() {}

    /**
     * What a message does wrong; empty when it is valid.
     *
     * @param kind for example {@code pain.001.001.09}
     */
    public static String wrongWith(String kind, String xml) {
        try {
            var schemas = SchemaFactory.newDefaultInstance();
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file");
            var schema =
                    schemas.newSchema(Objects.requireNonNull(IsoSchemas.class.getResource("/" + kind + ".xsd"), kind));
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
            return "";
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
