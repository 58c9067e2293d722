import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOfEntry, placeOfPath } from '../../src/cms/places.ts';

const root = join(import.meta.dirname, '../..');

describe('where the CMS may write', () => {
  it.each([
    ['content/initiatives/2023/doc-doi/index.md', 'initiatives-2023', 'doc-doi/index', 'doc-doi'],
    ['content/documents/khen-quan-2022/index.md', 'documents', 'khen-quan-2022/index', 'khen-quan-2022'],
    ['content/units/th-hoa-mai.md', 'units', 'th-hoa-mai', 'th-hoa-mai'],
    ['content/thesaurus/mam-non.md', 'thesaurus', 'mam-non', 'mam-non'],
    ['content/settings/site.yml', 'settings', 'site', 'site'],
  ])('%s is an entry', (path, list, slug, id) => {
    expect(placeOfPath(path)).toMatchObject({ entry: { path, list, slug, id }, isUpload: false });
    expect(placeOfEntry(list, slug)).toMatchObject({ path, id });
  });

  it.each([
    ['content/initiatives/2023/doc-doi/anh-1.jpg', 'content/initiatives/2023/doc-doi/index.md'],
    ['content/documents/khen-quan-2022/quyet-dinh.pdf', 'content/documents/khen-quan-2022/index.md'],
    ['content/settings/bieu-trung.png', 'content/settings/site.yml'],
  ])('%s lies beside its entry', (path, entry) => {
    expect(placeOfPath(path)).toMatchObject({ entry: { path: entry }, isUpload: true });
  });

  it.each([
    '.git/hooks/pre-commit',
    'content/.git/config',
    'content/initiatives/2023/../../../package.json',
    'content/initiatives/2023/doc-doi/../doc-ba/index.md',
    '/content/units/th-hoa-mai.md',
    'content\\units\\th-hoa-mai.md',
    'content/units/.th-hoa-mai.md',
    'content/units/th-hoa-mai.mdx',
    'content/units/th-hoa-mai/index.md',
    'content/units/Th-Hoa-Mai.md',
    'content/units/anh.png',
    'content/initiatives/doc-doi/index.md',
    'content/initiatives/2023/doc-doi.md',
    'content/initiatives/2023/doc-doi/sau/index.md',
    'content/initiatives/2023/doc-doi/anh/anh-1.jpg',
    'content/initiatives/2023/doc-doi/.anh.jpg',
    'content/initiatives/2023/doc-doi/chay.js',
    'content/initiatives/2023/doc-doi/anh.svg',
    'content/initiatives/2023/doc-doi/phieu.pdf.exe',
    'content/pages/gioi-thieu.mdx',
    'content/settings/editors.yml',
    'content/khac/muc.md',
    'src/cms/places.ts',
    'content/units/th-hoa-mai.md\n',
    '',
  ])('%j is no business of the CMS', (path) => {
    expect(placeOfPath(path)).toBeUndefined();
  });

  it.each([
    ['units', 'th-hoa-mai/index'],
    ['units', '../units/th-hoa-mai'],
    ['units-2023', 'th-hoa-mai'],
    ['initiatives', 'doc-doi/index'],
    ['initiatives-2023', 'doc-doi'],
    ['settings', 'editors'],
    ['__proto__', 'x'],
    ['', ''],
  ])('the list %j holds no %j', (list, slug) => {
    expect(placeOfEntry(list, slug)).toBeUndefined();
  });

  it('every entry of this site has a place, but for pages that engineers keep', () => {
    const files = globSync('content/**/*.{md,yml}', { cwd: root });
    expect(files.filter((file) => placeOfPath(file)?.isUpload !== false)).toEqual([]);
  });
});
