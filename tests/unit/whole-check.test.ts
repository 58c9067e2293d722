import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicDirectory } from '../../src/cms/directory.ts';
import { outlineOf, publicPart } from '../../src/cms/outline.ts';
import { placeOfEntry, type EntryPlace } from '../../src/cms/places.ts';
import { faultsOf } from '../../src/cms/whole-check.ts';
import { checkContent } from '../../tools/content.ts';
import { fixtures } from './content-copy.ts';

const { archive } = checkContent(join(fixtures, 'good'));
/** What lies beside the screen on a public server. */
const known = outlineOf(publicPart(archive, true));

function place(list: string, slug: string): EntryPlace {
  const found = placeOfEntry(list, slug);
  if (!found) throw new Error(`${list} holds no ${slug}`);
  return found;
}

const initiative = (title: string, decision = 'co-so-2023-th-hoa-mai') => `---
title: ${title}
campaign: phong-trao-2021-2025
unit: th-hoa-mai
authors:
  - name: Lê Thị Thu
field: day-hoc
schoolYear: 2022–2023
recognitions:
  - level: co-so
    decision: ${decision}
---
`;

describe('an entry about to be saved at a git host', () => {
  const at = place('initiatives-2023', 'goc-tho/index');

  it('may be saved when it breaks no rule', () => {
    expect(faultsOf(known, at, initiative('Góc thơ'))).toBe('');
  });

  it('is refused for the rules between entries, by the labels of the form', () => {
    expect(faultsOf(known, at, initiative('Góc sách ngoài hành lang cho giờ ra chơi'))).toMatch(
      /^Tên sáng kiến: trùng tên/,
    );
    expect(faultsOf(known, at, initiative('Góc thơ', 'khong-co'))).toMatch(
      /^Công nhận 1 › Quyết định: trỏ tới “khong-co”/,
    );
  });
});

describe('what lies beside the screen on a public server', () => {
  it('has nothing of a withdrawn record but that its id is taken', () => {
    const withdrawn = archive.initiatives.filter(({ data }) => data.status === 'thu-hoi');
    expect(withdrawn.length).toBeGreaterThan(0);
    const directory = publicDirectory(archive, true);
    const published = JSON.stringify([known, directory]);
    for (const { id, data } of withdrawn) {
      expect(published).not.toContain(data.title);
      expect(directory.initiatives).toContainEqual({ id, title: '', detail: '', isDraft: true });
    }
  });

  it('has nothing invented beside the public site', () => {
    const { archive: own } = checkContent(join(import.meta.dirname, '../../content'));
    const published = JSON.stringify([publicPart(own, false), publicDirectory(own, false)]);
    const invented = own.initiatives.filter(({ data }) => data.illustrative);
    expect(invented.length).toBeGreaterThan(0);
    for (const { data } of invented) expect(published).not.toContain(data.title);
  });

  it('does not say where papers of consent are kept', () => {
    expect(JSON.stringify(archive)).toContain('Văn bản đồng ý');
    expect(JSON.stringify(known)).not.toContain('Văn bản đồng ý');
  });

  it('has no long text: those are read on the pages', () => {
    const full = archive.initiatives.find(({ data }) => data.problem);
    expect(full).toBeDefined();
    expect(JSON.stringify(known)).not.toContain(full?.data.problem);
  });
});
