/** A card drawn on the spot, black on its left half, with enough detail to have a body. */
export async function card(width: number, height: number, type: 'image/jpeg' | 'image/png' | 'image/webp'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.fillRect(0, 0, width / 2, height);
  context.font = `${Math.max(8, height / 12)}px sans-serif`;
  for (let line = 1; line < 12; line += 1) context.fillText(`line ${line} of a card, ${line * 7919}`, width / 2, (line * height) / 12);
  return canvas.convertToBlob({ type, quality: 0.9 });
}

/** The same as a JPEG whose EXIF header asks for a turn: 6 is a quarter to the right. */
export async function jpegWithOrientation(width: number, height: number, orientation: number): Promise<Blob> {
  const jpeg = await card(width, height, 'image/jpeg');
  const exif = new Uint8Array([
    ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0, 0], // APP1, "Exif"
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1], // big-endian TIFF, one entry
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0], // Orientation, SHORT, 1
  ]);
  return new Blob([jpeg.slice(0, 2), exif, jpeg.slice(2)], { type: 'image/jpeg' });
}

/** The first bytes of a HEIF file with these brands. */
export function heicHeader(major: string, ...compatible: string[]): Blob {
  const brands = [major, '\0\0\0\0', ...compatible].join('');
  return new Blob([new Uint8Array([0, 0, 0, 8 + brands.length]), `ftyp${brands}`, new Uint8Array(200)], { type: 'image/heic' });
}

/** A GIF of one pixel. */
export function smallGif(): Blob {
  return new Blob([Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (letter) => letter.charCodeAt(0))]);
}

/** A BMP of three by two pixels, 24 bits each. */
export function smallBmp(): Blob {
  const view = new DataView(new ArrayBuffer(54 + 24));
  view.setUint16(0, 0x424d); // "BM"
  view.setUint32(2, 78, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, 3, true);
  view.setInt32(22, 2, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  return new Blob([view.buffer]);
}

/** A PDF of pages in the size of a Japanese card, each with the same line of text. */
export function pdfFile(text = 'Taro Yamada', trailer = '', pages = 1): Blob {
  const stream = `BT /F1 18 Tf 40 80 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(pages)}] /Count ${pages} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 258 156] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size 6 /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return new Blob([file], { type: 'application/pdf' });
}

/** A PDF that asks for a password: no key fits its checks. */
export function lockedPdf(): Blob {
  const check = '00112233445566778899aabbccddeeff'.repeat(2);
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${check}> /U <${check}> >> /ID [<00> <00>]`;
  return pdfFile('secret', encrypt);
}
