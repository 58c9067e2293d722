import { encode } from 'uqr';

/** A QR code as one stroke: its side in modules, and the path that draws each dark run as a line one module wide. */
export interface QrCode {
  size: number;
  path: string;
}

/** @param text what a phone's camera reads out of the code; at most some hundred letters */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) => {
    const runs = [
      ...row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ];
    let pen = 0;
    const strokes = runs.map(({ index, 0: { length } }, place) => {
      const move = place === 0 ? `M${index} ${y}.5` : `m${index - pen} 0`;
      pen = index + length;
      return `${move}h${length}`;
    });
    return strokes.join('');
  });
  return { size, path: rows.join('') };
}
