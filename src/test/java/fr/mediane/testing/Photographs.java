package fr.mediane.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What a telephone's camera makes of a square code: somewhere on a table, at an angle, in poor light. */
public final class Photographs {
    private static final int WIDTH = 1_500;
    private static final int HEIGHT = 2_000;
    private static final int SQUARE = 800;

    private Photographs() {}

    public static FilePayload of(String text) {
        try {
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SQUARE, SQUARE);
            var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            var paint = picture.createGraphics();
            paint.setColor(new Color(150, 145, 135));
            paint.fillRect(0, 0, WIDTH, HEIGHT);
            paint.rotate(Math.toRadians(8), WIDTH / 2d, HEIGHT / 2d);
            paint.drawImage(squares(code), 320, 500, null);
            paint.dispose();
            return jpeg(picture);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** One without any code. */
    public static FilePayload ofNothing() {
        return jpeg(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB));
    }

    private static BufferedImage squares(BitMatrix code) {
        var image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                image.setRGB(x, y, (code.get(x, y) ? new Color(60, 60, 60) : new Color(205, 200, 190)).getRGB());
            }
        }
        return image;
    }

    private static FilePayload jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("photo.jpg", "image/jpeg", bytes.toByteArray());
    }
}
