/** What comes out of the printer: a record on one page or two, whole, as text that can be selected. */
import { expect, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { urls } from '../../src/data/urls.ts';
import { isFullRecord } from '../../src/schemas/derive.ts';
import { checkContent } from '../../tools/content.ts';
import { test } from './site.ts';

const { archive } = checkContent('content');
const published = archive.initiatives.filter(({ data }) => data.status === 'cong-bo');
const documents = new Map(archive.documents.map(({ id, data }) => [id, data]));
const units = new Map(archive.units.map(({ id, data }) => [id, data]));
const baseUrl = archive.settings[0]?.data.baseUrl ?? '';

const isFull = ({ data, body }: (typeof published)[number]) => isFullRecord(data, body);

/** What a printer puts on A4: the number of pages, and their text without any space, as line breaks are the printer's. */
async function print(page: Page, address: string): Promise<{ pages: number; text: string }> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const task = getDocument({
    data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
    verbosity: 0,
  });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await task.destroy();
  return { pages: texts.length > 0 ? pdf.numPages : 0, text: packed(texts.join('')) };
}

const packed = (text: string) => text.normalize('NFC').replace(/\s/g, '');

/** What a reader with only the paper needs of a record. */
function needed({ id, data }: (typeof published)[number]): string[] {
  const contact = units.get(data.unit)?.contact;
  return [
    data.title,
    ...data.authors.map(({ name }) => name),
    units.get(data.unit)?.name,
    ...data.recognitions.map(({ decision }) => documents.get(decision)?.number),
    data.summary,
    data.problem,
    ...data.steps.flatMap(({ title, detail }) => [title, detail]),
    ...Object.values(data.resources ?? {}).filter((value) => typeof value === 'string'),
    ...data.measures.map(({ label }) => label),
    data.outcome,
    data.conditions,
    data.lessons,
    ...data.replications.flatMap(({ unit, year, result }) => [units.get(unit)?.name, String(year), result]),
    contact?.phone,
    contact?.email,
    baseUrl + urls.initiative(id),
  ].filter((text) => text !== undefined);
}

const kinds = [
  { title: 'a full record prints whole on at most two pages', records: published.filter(isFull), most: 2 },
  {
    title: 'a short record prints whole on one page',
    records: published.filter((entry) => !isFull(entry)),
    most: 1,
  },
];

for (const { title, records, most } of kinds) {
  test(title, async ({ page, demo }) => {
    test.setTimeout(180_000);
    expect(records.length).toBeGreaterThan(5);
    const faults: string[] = [];
    for (const record of records) {
      const { pages, text } = await print(page, demo + urls.initiative(record.id));
      if (pages < 1 || pages > most) faults.push(`${record.id}: ${pages} pages`);
      const missing = needed(record).filter((words) => !text.includes(packed(words)));
      faults.push(...missing.map((words) => `${record.id} lacks “${words}”`));
    }
    expect(faults).toEqual([]);
  });
}
