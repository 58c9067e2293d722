import { encode } from 'uqr';

/**
 * Draws a QR code as a picture of one stroke, each dark run a line one module wide.
 * @param text what a phone's camera reads out of the code; at most some hundred letters
 * @returns the SVG file
 */
export function qrPicture(text: string): string {
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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path stroke="#000" d="${rows.join('')}"/></svg>`;
}
