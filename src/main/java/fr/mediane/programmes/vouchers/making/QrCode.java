package fr.mediane.programmes.vouchers.making;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import java.util.Map;

/**
 * A square code that a telephone or a scanner reads, as runs of dark modules; a fifth of it may be dirty. The mask is
 * always the same: trying all eight for each of a million codes would take most of the time.
 */
public final class QrCode {
    /** Modules that stay blank around it, as the standard (ISO/IEC 18004) asks. */
    public static final int QUIET = 4;

    private static final int MASK = 3;
    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @param text Latin letters, up to some hundred */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_MASK_PATTERN, MASK))
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a square code", e);
        }
    }

    /** What is told each run of dark modules: from the left and from the top, in modules. */
    public interface Runs {
        void run(int x, int y, int length);
    }

    /** Modules of a side, without what stays blank around. */
    public int size() {
        return modules.getWidth();
    }

    /** Modules of a side, with what stays blank around. */
    public int side() {
        return size() + 2 * QUIET;
    }

    public void each(Runs runs) {
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int from = x;
                while (x < size() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    runs.run(from, y, x - from);
                }
            }
        }
    }

    /** The same as rows of bits, each row of whole bytes: 0 is dark. */
    byte[] bits() {
        int row = (size() + Byte.SIZE - 1) / Byte.SIZE;
        var bits = new byte[row * size()];
        Arrays.fill(bits, (byte) -1);
        var rows = modules.getArray();
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                if (rows[y][x] == 1) {
                    bits[y * row + x / Byte.SIZE] &= (byte) ~(0x80 >> x % Byte.SIZE);
                }
            }
        }
        return bits;
    }

    /** The same as the path of an SVG whose unit is a module, the blank border included. */
    public String path() {
        var path = new StringBuilder();
        each((x, y, length) -> path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, length, length)));
        return path.toString();
    }
}
