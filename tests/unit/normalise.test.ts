import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutTones } from '../../src/lib/vietnamese.ts';
import { decodeTelex, decodeVni, withoutLeftOvers } from '../../src/search/left-overs.ts';
import { agreement, isSyllable, normalise, wordOf, wordsOf } from '../../src/search/normalise.ts';

/** The rows of the table of examples that the contract gives. */
const examples = [...readFileSync('docs/tim-kiem.md', 'utf8').matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm)]
  .map((row) => row.slice(1).map((cell) => cell.trim()))
  .map(([typed = '', keys = '', why = '']) => ({ typed, keys, why }))
  .filter(({ typed }) => !/^(?:Người gõ|-)/.test(typed));

const known = new Set(examples.flatMap(({ keys }) => keys.split(' ')));
const isKnown = (key: string) => known.has(key);

const letters = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const vietnamese = fc
  .array(
    fc.constantFrom(
      ...letters.split(''),
      ...letters.toUpperCase().split(''),
      ...'0123456789 -.,&/()'.split(''),
    ),
    {
      maxLength: 40,
    },
  )
  .map((all) => all.join(''));

describe('the contract of docs/tim-kiem.md', () => {
  it('has its table of examples', () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples)('“$typed” is looked up as “$keys”: $why', ({ typed, keys }) => {
    expect(normalise(withoutLeftOvers(typed, isKnown))).toBe(keys);
  });
});

describe('for any text', () => {
  it('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  it('normalising any single character twice is normalising it once, alone and among letters', () => {
    const changed = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
      .flatMap((character) => [character, `a${character}y`])
      .filter((text) => normalise(normalise(text)) !== normalise(text));
    expect(changed).toEqual([]);
  });

  it('taking the tones off changes nothing', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(normalise(withoutTones(text))).toBe(normalise(text));
      }),
    );
  });

  it('any mixture of composed and decomposed letters is the same', () => {
    fc.assert(
      fc.property(vietnamese, fc.infiniteStream(fc.boolean()), (text, coins) => {
        const mixed = text
          .split('')
          .map((letter) => (coins.next().value ? letter.normalize('NFD') : letter.normalize('NFC')))
          .join('');
        expect(wordsOf(mixed)).toEqual(wordsOf(text));
      }),
    );
  });

  it('each word is cut out of the text where it says it stands', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        for (const { start, end, written } of wordsOf(text)) expect(text.slice(start, end)).toBe(written);
      }),
    );
  });
});

describe('tones typed are respected', () => {
  const form = (word: string) => wordOf(word).form;
  it.each([
    ['dạy', 'dạy', 'day'],
    ['dạy', 'day', 'đáy'],
    ['đuối', 'đuối', 'duối'],
    ['hoà', 'hòa', 'hoa'],
    ['kĩ', 'kỹ', 'ki'],
    ['sông', 'sống', 'sòng'],
  ])('who types “%s” is nearer to “%s” than to “%s”', (typed, nearer, farther) => {
    expect(agreement(form(typed), form(nearer))).toBeGreaterThan(agreement(form(typed), form(farther)));
  });

  it('who types no tones is as near to each of them', () => {
    for (const written of ['dạy', 'day', 'đáy']) expect(agreement(form('day'), form(written))).toBe(1);
  });
});

describe('what a keyboard left behind', () => {
  it.each([
    ['ddooir', 'đổi'],
    ['mowis', 'mới'],
    ['truowngf', 'trường'],
    ['nguwowif', 'người'],
    ['hocj', 'học'],
  ])('Telex “%s” is “%s”', (typed, meant) => {
    expect(decodeTelex(typed)).toBe(meant);
  });

  it.each([
    ['d9o63i', 'đổi'],
    ['mo71i', 'mới'],
    ['tru7o72ng', 'trường'],
    ['hoc5', 'học'],
  ])('VNI “%s” is “%s”', (typed, meant) => {
    expect(decodeVni(typed)).toBe(meant);
  });

  it.each(['scratch', 'steam', 'quizizz', 'web'])('“%s” is no left-over', (word) => {
    expect(decodeTelex(word)).toBeUndefined();
  });

  it('a word that the archive has stays as it is typed', () => {
    expect(withoutLeftOvers('test nhanh', () => true)).toBe('test nhanh');
  });

  it('a number after a word is a number', () => {
    expect(withoutLeftOvers('tre5tuoi vao lop1', () => true)).toBe('tre5tuoi vao lop1');
  });
});

describe('syllables', () => {
  it.each(['nghieng', 'truong', 'gi', 'gia', 'giuong', 'quyet', 'khuyu', 'oan', 'uong', 'ia'])(
    '“%s” is one',
    (key) => {
      expect(isSyllable(key)).toBe(true);
    },
  );
  it.each(['ddoor', 'stem', 'scra', 'qw', 'nhh', 'hocs'])('“%s” is none', (key) => {
    expect(isSyllable(key)).toBe(false);
  });
});
