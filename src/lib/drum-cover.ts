/**
 * The cover of an initiative that has no picture: rings of a Đông Sơn drum, different for every seed
 * and the same for one seed at every build. Rings are single circles whose dashes draw the pattern, so a cover is a few hundred bytes.
 */

/** FNV-1a, 32 bits: a small, stable hash of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** A stream of numbers in [0, 1) that depends only on the seed (mulberry32). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A star with so many points between two radii, as an SVG path around (0, 0). */
function star(points: number, outer: number, inner: number): string {
  const corner = (index: number) => {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = (index * Math.PI) / points;
    return `${Math.round(radius * Math.sin(angle))} ${Math.round(-radius * Math.cos(angle))}`;
  };
  return `M${Array.from({ length: points * 2 }, (_, index) => corner(index)).join('L')}z`;
}

/**
 * @param seed any text; an initiative's id
 * @param hue the drawing's colour, `#rrggbb`
 * @returns a self-contained SVG, 320 × 200, without a title: the page says what it is beside
 */
export function drumCover(seed: string, hue: string): string {
  const next = stream(hash(seed));
  const pick = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const [x, y] = [pick(60, 260), pick(70, 130)];
  const points = pick(8, 14);
  const rings: string[] = [];
  let radius = pick(40, 48);
  while (radius < 250) {
    const width = pick(4, 16);
    const count = points * pick(2, 5);
    const fill = pick(3, 7);
    const dash = next() < 0.25 ? '' : ` pathLength="${count * 10}" stroke-dasharray="${fill} ${10 - fill}"`;
    rings.push(`<circle r="${radius}" stroke-width="${width}"${dash}/>`);
    radius += width + pick(7, 18);
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" width="320" height="200">` +
    `<path fill="${hue}" d="M0 0h320v200H0z"/>` +
    `<g transform="translate(${x} ${y}) rotate(${pick(0, 40)})" fill="none" stroke="#fffdf8" stroke-opacity=".62">` +
    `<path fill="#fffdf8" stroke="none" d="${star(points, 34, pick(11, 17))}"/>${rings.join('')}</g></svg>`
  );
}
