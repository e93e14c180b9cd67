import qrcode from 'qrcode-generator';

/** The modules of a QR code row by row, dark ones true, without the empty margin around them. Text is written as UTF-8. */
export function qrModules(content: string | readonly number[]): boolean[][] {
  const bytes = typeof content === 'string' ? [...new TextEncoder().encode(content)] : content;
  const code = qrcode(0, 'M');
  code.addData(String.fromCharCode(...bytes), 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => code.isDark(row, column)));
}

/** A QR code as an SVG image of that size. */
export function qrSvg(content: string, size: string): string {
  const modules = qrModules(content);
  const squares = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  const { length } = modules;
  return `<svg width="${size}" height="${size}" viewBox="0 0 ${length} ${length}" shape-rendering="crispEdges"><path d="${squares.join('')}"/></svg>`;
}
