/** The pages of a campaign: those the office writes, and those engineers keep with parts among their text. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { checkContent } from '../../tools/content.ts';
import { answerFrom } from '../../src/search/answer.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { questionsIn } from '../../src/lib/questions.ts';
import { urls } from '../../src/data/urls.ts';
import { vi } from '../../src/text/vi.ts';
import { folders, test } from './site.ts';

const { archive } = checkContent('content');
const [campaign] = archive.campaigns;
const kept = archive.pages.filter(({ file }) => file.endsWith('.mdx'));
const urlOf = (id: string) => urls.campaignPage(campaign?.id ?? '', id);

test('a page that engineers keep shows the campaign’s targets, its steps and its warnings', async ({
  page,
  demo,
}) => {
  await page.goto(demo + urlOf('chi-tieu'));
  for (const { statement, formula } of campaign?.data.targets ?? []) {
    await expect(page.getByText(statement)).toBeVisible();
    await expect(page.getByText(formula)).toBeVisible();
  }
  await page.goto(demo + urlOf('lam-sao-de-duoc-cong-nhan'));
  await expect(page.getByRole('note')).toHaveCount(2);
  await expect(page.locator('.numbered li')).toHaveCount(8);
  await page.getByRole('note').first().getByRole('link').click();
  await expect(page.locator(':target')).toBeInViewport();
});

test('open data and search hold the words of such a page, not its code', async () => {
  expect(kept.length).toBeGreaterThan(0);
  const pages = JSON.parse(await readFile(`${folders.demo}/du-lieu/pages.json`, 'utf8')) as unknown;
  const published = JSON.stringify(pages);
  expect(published).toContain('Hội đồng sáng kiến thành phố Hà Nội xét, công nhận.');
  expect(published).not.toMatch(/<\/?[A-Z]|props\./);
  const index = await openIndex(
    async (path) => new Uint8Array(await readFile(`${folders.demo}/pagefind/${path}`)),
  );
  for (const query of ['NumberedSteps', 'Callout']) {
    const answer = await answerFrom(index, { query });
    const found = await answer.read(0, answer.total);
    expect(found.map(({ url }) => url).filter((url) => kept.some(({ id }) => url === urlOf(id)))).toEqual([]);
  }
});

test('every question is listed first, leads to its answer, and is told to search engines', async ({
  page,
  demo,
}) => {
  const faq = archive.pages.find(({ id }) => id === 'hoi-dap');
  const questions = questionsIn(faq?.body ?? '');
  expect(questions.length).toBeGreaterThan(5);
  await page.goto(demo + urlOf('hoi-dap'));
  const list = page.getByRole('navigation', { name: vi.campaigns.questions });
  await expect(list.getByRole('link')).toHaveText(questions.map(({ question }) => question));
  await list.getByRole('link').last().click();
  await expect(page.locator(':target')).toHaveText(questions.at(-1)?.question ?? '?');
  const told = await page.locator('script[type="application/ld+json"]').textContent();
  const { '@type': type, mainEntity } = JSON.parse(told ?? '{}') as {
    '@type': string;
    mainEntity: { name: string }[];
  };
  expect(type).toBe('FAQPage');
  expect(mainEntity.map(({ name }) => name)).toEqual(questions.map(({ question }) => question));
});
