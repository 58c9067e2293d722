import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { palette } from '../../src/pictures/palette.ts';

it('a drawn picture has the colours of the pages', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, value] of Object.entries(palette)) expect(css).toContain(`--palette-${name}: ${value};`);
});
