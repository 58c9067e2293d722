/** An office with any number of initiatives over five years, for measuring. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry, writeEntry } from '../src/cms/entry-file.ts';

const years = [2021, 2022, 2023, 2024, 2025];
const unitCount = 200;
const fixture = join(import.meta.dirname, '../tests/fixtures/content/good');

/** Where the n-th initiative lies. */
export const initiativePath = (number: number): string =>
  `content/initiatives/${years[number % years.length] ?? 0}/sang-kien-${number}/index.md`;

/** @returns what git prints in a folder */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: folder }).toString().trim();

/**
 * Writes a repository of initiatives, one in four a full record, with the units and decisions they name.
 * @param root an empty folder, or one that does not exist
 */
export function makeOffice(root: string, count: number): void {
  cpSync(fixture, join(root, 'content'), { recursive: true });
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (let unit = 0; unit < unitCount; unit += 1)
    write(
      `content/units/don-vi-${unit}.md`,
      writeEntry('units', { name: `Đơn vị số ${unit}`, kind: 'phuong' }, ''),
    );
  for (const year of years)
    write(
      `content/documents/co-so-${year}/index.md`,
      writeEntry(
        'documents',
        {
          title: `Công nhận năm ${year}`,
          kind: 'quyet-dinh',
          role: 'cong-nhan',
          number: `${year}/QĐ`,
          issuer: 'UBND quận',
          issuedOn: `${year}-10-12`,
          abstract: 'Công nhận sáng kiến.',
        },
        '',
      ),
    );
  const file = 'initiatives/2023/ghep-doi-doc-sach/index.md';
  const full = readEntry('initiatives', file, readFileSync(join(fixture, file), 'utf8'));
  const {
    pictures: _pictures,
    schoolYear: _schoolYear,
    replications: _replications,
    ...rest
  } = full.data as Record<string, unknown>;
  for (let number = 0; number < count; number += 1) {
    const year = years[number % years.length] ?? 0;
    const short = {
      title: `Sáng kiến số ${number} về việc tiếp dân`,
      campaign: 'phong-trao-2021-2025',
      unit: `don-vi-${number % unitCount}`,
      authors: [{ name: 'Phạm Văn Tú' }],
      field: 'cai-cach-hanh-chinh',
      year,
      recognitions: [{ level: 'co-so', decision: `co-so-${year}` }],
    };
    const isFull = number % 4 === 0;
    write(
      initiativePath(number),
      writeEntry('initiatives', isFull ? { ...rest, ...short } : short, isFull ? full.body : ''),
    );
  }
  git(root, 'init', '--quiet', '--initial-branch', 'main');
  git(root, 'config', 'user.name', 'Bench');
  git(root, 'config', 'user.email', 'bench@localhost');
  // Git packs so many new files by itself; in the background it would move them under the measurement.
  git(root, 'config', 'gc.autoDetach', 'false');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'Nội dung ban đầu');
}
