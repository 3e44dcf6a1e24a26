// Reads the square code (QR) on a photograph: by the browser itself where it can, else by a reader that comes only when it is
// needed and is kept for work without network.

/** Pixels of the longer side to try: a sharp code is read from little, one far away from more. */
const SIDES = [1200, 2400, 600];

async function byBrowser(image) {
  if (!('BarcodeDetector' in globalThis)) return undefined;
  try {
    const [square] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(image);
    return square?.rawValue;
  } catch {
    return undefined;
  }
}

function pixels(image, side) {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** What the code in this image file says; null when none can be read. */
export async function squareIn(file) {
  try {
    const image = await createImageBitmap(file);
    const said = await byBrowser(image);
    if (said) return said;
    const { default: decode } = await import('qr/decode.js');
    for (const side of SIDES) {
      try {
        return decode(pixels(image, side));
      } catch {
        // another size may do
      }
    }
  } catch {
    // not an image
  }
  return null;
}
