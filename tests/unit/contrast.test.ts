/** Holds the contrast of text and the scale of type, over every style of the site. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldHues } from '../../src/data/field-hues.ts';

const tokens = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/(--[a-z\d-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  ),
);

type Colour = readonly [red: number, green: number, blue: number];

/** A colour as written in a style: a hex value, a token, or a mix of two in sRGB. Channels run from 0 to 1. */
function colourOf(written: string): Colour {
  const [, token] = /^var\((--[a-z\d-]+)\)$/.exec(written) ?? [];
  if (token) return colourOf(tokens.get(token) ?? `no token ${token}`);
  const [, first, share, second] = /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/.exec(written) ?? [];
  if (first && share && second) {
    const [a, b] = [colourOf(first), colourOf(second)];
    const part = Number(share) / 100;
    const mix = (channel: 0 | 1 | 2) => a[channel] * part + b[channel] * (1 - part);
    return [mix(0), mix(1), mix(2)];
  }
  const [, hex] = /^#([\da-f]{6})$/.exec(written.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')) ?? [];
  if (!hex) throw new Error(`not a colour: ${written}`);
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

/** WCAG's relative luminance. */
function luminance(colour: Colour): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/** WCAG's contrast of two colours as written, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(colourOf(a)), luminance(colourOf(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** What a `color` paints that is not text; each of these rules is a drawing's. */
const drawings: Record<string, string> = {
  'Hero.astro .drum': 'var(--gold)',
  'Scales.astro .scales svg': 'var(--jade)',
  'Scales.astro .scales .spent svg': 'var(--gold)',
};

interface Rule {
  /** `Hero.astro .drum` */
  name: string;
  color: string | undefined;
  background: string | undefined;
  fontSize: string | undefined;
}

/** Every rule of every style sheet and component that the screen shows: paper has colours and sizes of its own. */
const rules: Rule[] = globSync('src/**/*.{css,astro}', { exclude: ['**/print.css'] }).flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  const css = file.endsWith('.css')
    ? source
    : [...source.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('\n');
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selector = '', body = '']) => {
      const declared = (property: string) =>
        new RegExp(`(?:^|[;\\s])${property}:\\s*([^;]+);`).exec(body)?.[1]?.trim();
      return {
        name: `${file.replace(/^.*\//, '')} ${selector.trim().split('\n').at(-1)?.trim() ?? ''}`,
        color: declared('color'),
        background: declared('background'),
        fontSize: declared('font-size'),
      };
    },
  );
});

const isColour = (value: string | undefined): value is string => /^(?:var|#|color-mix)/.test(value ?? '');
const isLight = (value: string) => luminance(colourOf(value)) > 0.5;
const isText = ({ name, color }: Rule) => isColour(color) && drawings[name] !== color;

/** The light grounds that text may stand on, and the dark text that may stand on them. */
const grounds = [...new Set(rules.map(({ background }) => background))].filter(isColour).filter(isLight);
const inks = [...new Set(rules.filter(isText).map(({ color }) => color))]
  .filter(isColour)
  .filter((color) => !isLight(color));

it('dark text has a contrast of at least 7:1 on every ground it may stand on', () => {
  expect(inks).toContain('var(--jade-deep)');
  expect(grounds).toContain('var(--jade-wash)');
  const faint = inks.flatMap((ink) =>
    grounds
      .map((ground) => `${ink} on ${ground}: ${contrast(ink, ground).toFixed(2)}`)
      .filter((_, index) => contrast(ink, grounds[index] ?? ink) < 7),
  );
  expect(faint).toEqual([]);
});

it('light text stands on a ground of its own, at 7:1 or more', () => {
  const light = rules.filter(({ color }) => isColour(color) && isLight(color));
  expect(light.length).toBeGreaterThan(0);
  const faint = light.filter(
    ({ color = '', background }) => !isColour(background) || contrast(color, background) < 7,
  );
  expect(faint.map(({ name }) => name)).toEqual([]);
});

it('every drawing excepted from the contrast of text is still drawn', () => {
  for (const [name, color] of Object.entries(drawings))
    expect(rules.find((rule) => rule.name === name && rule.color === color)?.name).toBe(name);
});

it('type is set in at most six sizes', () => {
  const sizes = [...tokens.keys()].filter((name) => name.startsWith('--text-'));
  expect(sizes).toHaveLength(6);
  // Paper is set in points, and a drawing in units of its own that grow with it.
  const isElsewhere = (name: string, size: string) =>
    size.endsWith('pt') || name === "charts.css .bars[role='img']";
  const stray = rules
    .filter(({ name, fontSize }) => fontSize && !isElsewhere(name, fontSize))
    .filter(({ fontSize }) => fontSize && !fontSize.startsWith('var(--text-') && fontSize !== '100%')
    // Words of a drawing are sized in its own units.
    .filter(({ name }) => !/^charts\.css \.bars| text$/.test(name))
    .map(({ name, fontSize }) => `${name}: ${fontSize}`);
  expect(stray).toEqual([]);
});

it('the hue of a field has a contrast of at least 3:1 on paper', () => {
  for (const [field, hue] of Object.entries(fieldHues))
    expect(contrast(hue, 'var(--paper)'), field).toBeGreaterThanOrEqual(3);
});
