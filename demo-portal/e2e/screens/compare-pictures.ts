import type { JSHandle, Page } from '@playwright/test';

/** One to eight: small enough to keep one for each screen, and a changed word still shows. */
const scale = 8;

export interface Row {
  /** All small pictures side by side: WebP, which in Chromium loses nothing at quality 1. */
  bytes: Buffer;
  /** Width and height of each. */
  sizes: readonly (readonly [number, number])[];
}

/** The dots of a picture, drawn `by` times smaller in 16 shades of each colour; as they are where `by` is 1. */
const dotsOf = (page: Page, picture: Buffer, by: number): Promise<JSHandle<ImageData>> =>
  page.evaluateHandle(
    async ({ base64, by }) => {
      const image = await createImageBitmap(await (await fetch(`data:;base64,${base64}`)).blob());
      const [width, height] = [Math.ceil(image.width / by), Math.ceil(image.height / by)];
      const draw = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
      draw.imageSmoothingQuality = 'high';
      draw.drawImage(image, 0, 0, width, height);
      const small = draw.getImageData(0, 0, width, height);
      // Fewer shades make a smaller file. Every fourth value is how opaque a dot is.
      for (let i = 0; by > 1 && i < small.data.length; i++) if (i % 4 !== 3) small.data[i] = small.data[i]! & 0xf0;
      return small;
    },
    { base64: picture.toString('base64'), by },
  );

/** Draws whole screenshots small, in a row; the browser does it, which can read and write pictures. */
export async function drawRow(page: Page, pictures: readonly Buffer[]): Promise<Row> {
  const small = await Promise.all(pictures.map((picture) => dotsOf(page, picture, scale)));
  const { row, sizes } = await page.evaluate(async (small) => {
    const width = small.reduce((sum, one) => sum + one.width, 0);
    const canvas = new OffscreenCanvas(width, Math.max(...small.map(({ height }) => height)));
    const draw = canvas.getContext('2d')!;
    let left = 0;
    for (const one of small) {
      draw.putImageData(one, left, 0);
      left += one.width;
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 1 })).arrayBuffer());
    return {
      row: btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), '')),
      sizes: small.map(({ width, height }): [number, number] => [width, height]),
    };
  }, small);
  return { bytes: Buffer.from(row, 'base64'), sizes };
}

/**
 * How many dots of a screenshot, drawn small, differ from picture number `place` of a row: by 24 of 255 or more in a
 * colour. All of them where the sizes differ.
 */
export async function differingDots(
  page: Page,
  picture: Buffer,
  { bytes, sizes }: Row,
  place: number,
): Promise<number> {
  const left = sizes.slice(0, place).reduce((sum, [width]) => sum + width, 0);
  const [width, height] = sizes[place] ?? [0, 0];
  const [is, row] = await Promise.all([dotsOf(page, picture, scale), dotsOf(page, bytes, 1)]);
  return page.evaluate(
    ({ is, row, left, width, height }) => {
      if (is.width !== width || is.height !== height) return is.width * is.height;
      let count = 0;
      for (let dot = 0; dot < width * height; dot++) {
        const was = 4 * ((dot % width) + left + Math.floor(dot / width) * row.width);
        const differs = (colour: number) => Math.abs(is.data[4 * dot + colour]! - row.data[was + colour]!) >= 24;
        if (differs(0) || differs(1) || differs(2)) count += 1;
      }
      return count;
    },
    { is, row, left, width, height },
  );
}
