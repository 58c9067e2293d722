import { describe, expect, it } from 'vitest';
import { tidy } from '../../src/schemas/tidy.ts';

describe('what is put in order before any check', () => {
  it('an emptied field is an absent one', () => {
    expect(tidy({ title: 'Góc sách', summary: '', note: null })).toEqual({ title: 'Góc sách' });
    expect(Object.keys(tidy({ summary: '' }) as object)).toEqual([]);
  });

  it('an emptied field inside a group or a list is absent too', () => {
    expect(tidy({ steps: [{ title: 'Ghép đôi', detail: '' }], resources: { weeks: 4, time: null } })).toEqual(
      {
        steps: [{ title: 'Ghép đôi' }],
        resources: { weeks: 4 },
      },
    );
  });

  it('an empty line of a list is dropped', () => {
    expect(tidy(['một', '', null, 'hai'])).toEqual(['một', 'hai']);
  });

  it('a figure of 0 and a switch that is off are kept', () => {
    expect(tidy({ costVnd: 0, illustrative: false })).toEqual({ costVnd: 0, illustrative: false });
  });

  it('a day that YAML read as a moment is its ISO day', () => {
    expect(tidy({ issuedOn: new Date('2021-04-28') })).toEqual({ issuedOn: '2021-04-28' });
    expect(tidy([new Date('2025-01-01T00:00:00Z')])).toEqual(['2025-01-01']);
  });

  it('text is left as it was typed', () => {
    expect(tidy('  hai dòng\n')).toBe('  hai dòng\n');
  });

  it('what was given is not changed', () => {
    const given = { steps: [{ detail: '' }] };
    tidy(given);
    expect(given).toEqual({ steps: [{ detail: '' }] });
  });
});
