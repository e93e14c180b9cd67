/** One byte of brightness a pixel, row by row. */
export interface GrayPicture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** The brightness (ITU-R BT.601) of pixels as a canvas gives them. */
export function toGray({ width, height, data }: Pick<ImageData, 'width' | 'height' | 'data'>): GrayPicture {
  const gray = new Uint8Array(width * height);
  for (let pixel = 0; pixel < gray.length; pixel += 1) {
    const at = pixel * 4;
    gray[pixel] = ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
  }
  return { width, height, data: gray };
}
