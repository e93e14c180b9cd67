/** What a file is by its first bytes, whatever its name says. `heif` covers HEIC, HEIF and AVIF. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'bmp' | 'webp' | 'pdf' | 'heif' | 'avif';

/** The longest beginning that a kind is told by: a PDF may have other bytes before its mark. */
export const kindBytes = 1024;

const heifBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1']);

/** The kind of picture that these first bytes begin, or undefined where they begin none that we read. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, kindBytes));
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('BM') && bytes.length >= 26 && text.slice(6, 10) === '\0\0\0\0') return 'bmp';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp') return isobmffKind(text);
  if (text.includes('%PDF-')) return 'pdf';
  return undefined;
}

/** Phones write `mif1` or `msf1` in front and name the codec only among the compatible brands. */
function isobmffKind(text: string): PictureKind | undefined {
  const size = text.charCodeAt(2) * 256 + text.charCodeAt(3);
  const brands = (text.slice(8, Math.max(12, size)).match(/.{4}/gs) ?? []).filter((_, index) => index !== 1);
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => heifBrands.has(brand)) ? 'heif' : undefined;
}
