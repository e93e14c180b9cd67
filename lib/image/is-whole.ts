import type { PictureKind } from './picture-kind';

/** Whether the file reaches to its end: browsers draw the rest of a cut-off picture in grey and say nothing. */
export function isWhole(kind: PictureKind, bytes: Uint8Array): boolean {
  switch (kind) {
    case 'jpeg':
      return hasEndOfImage(bytes);
    case 'png':
      return endsWithin(bytes, 'IEND');
    case 'webp':
      return bytes.length >= 12 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length;
    default:
      return true; // The decoders of the others refuse what is cut off.
  }
}

/** The EOI marker after the last scan. Some phones append a film or a second picture behind it. */
function hasEndOfImage(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 1; at -= 1) {
    if (bytes[at] !== 0xff) continue;
    if (bytes[at + 1] === 0xd9) return true;
    if (bytes[at + 1] === 0xda) return false; // The start of a scan that has no end.
  }
  return false;
}

function endsWithin(bytes: Uint8Array, mark: string): boolean {
  const tail = String.fromCharCode(...bytes.subarray(-4096));
  return tail.includes(mark);
}
