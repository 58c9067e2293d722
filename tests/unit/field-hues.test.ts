import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldHues } from '../../src/data/field-hues.ts';

it('a field has the same hue on pages and on the covers drawn for it', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const onPages = [...css.matchAll(/\[data-field='([a-z-]+)'\]\s*\{\s*--field: (#[0-9a-f]{6});/g)].map(
    ([, field, hue]) => [field, hue],
  );
  expect(Object.fromEntries(onPages)).toEqual(fieldHues);
});
