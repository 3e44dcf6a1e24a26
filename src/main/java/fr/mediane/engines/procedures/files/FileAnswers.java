package fr.mediane.engines.procedures.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it goes out: a download, never a page of ours that a browser would show. */
public final class FileAnswers {
    private FileAnswers() {}

    public static ResponseEntity<byte[]> download(DocumentDesk.Opened opened) {
        var name = opened.document().name();
        var ending = "." + opened.document().type();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.endsWith(ending) ? name : name + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(opened.bytes());
    }
}
