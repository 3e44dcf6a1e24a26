package fr.mediane.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** A file as it came, before anybody has looked at it. */
public record SentFile(String name, byte[] bytes) {
    private static final int LONGEST_NAME = 200;

    /** Without the folders that some browsers send along, nor what no name holds. */
    public SentFile {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", "").strip();
        name = clean.isEmpty() ? "fichier" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    public static SentFile of(MultipartFile file) {
        try {
            return new SentFile(Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those of one field of a page.
     *
     * @param most so many are read, and one more, which tells that there were too many
     */
    public static List<SentFile> of(HttpServletRequest request, String field, int most) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class); // filters wrap it
        return multipart == null
                ? List.of()
                : multipart.getFiles(field).stream()
                        .filter(file -> !file.isEmpty())
                        .limit(most + 1L)
                        .map(SentFile::of)
                        .toList();
    }

    @Override
    public String toString() {
        return "SentFile";
    }
}
