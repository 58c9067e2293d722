/**
 * `node bench/cms.ts --n 10000`: what a clerk waits for at the screen, in a real Chromium, with n initiatives over five
 * years. Beside each step stands the same step with a hundredth of them in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { words } from '../admin/words.ts';
import { createPublishingServer } from '../server/app.ts';
import { backendOf } from '../src/cms/backends.ts';
import { setupOf } from '../src/cms/setup.ts';
import { browserArgs, findBrowser } from '../tools/browser.ts';
import { buildAdmin } from '../tools/build-admin.ts';
import { checkContent } from '../tools/content.ts';
import { siteHandler } from '../tools/serve.ts';
import { makeOffice } from './synthetic-office.ts';

const { values } = parseArgs({ options: { n: { type: 'string', default: '10000' } } });
const work = mkdtempSync(join(tmpdir(), 'bench-cms-'));
process.on('exit', () => {
  rmSync(work, { recursive: true, force: true });
});

async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The steps a clerk waits for. */
async function measure(page: Page, origin: string): Promise<Record<string, number>> {
  const row = page.locator('a[href*="/entries/"]').first();
  const save = page.getByRole('button', { name: 'Lưu', exact: true });
  const title = page.getByLabel('Tên sáng kiến');
  const list = () => page.goto(`${origin}/admin/#/collections/initiatives-2023`);
  await page.goto(`${origin}/admin/`);
  const enter = page.getByRole('button', { name: words.enter });
  await enter.waitFor();
  const signIn = await time(async () => {
    await enter.click();
    await row.waitFor();
  });
  const openList = await time(async () => {
    await list();
    await page.getByRole('heading', { name: 'Sáng kiến năm 2023' }).waitFor();
    await row.waitFor();
  });
  const openEntry = await time(async () => {
    await row.click();
    await title.waitFor();
  });
  await title.fill('Sáng kiến được sửa khi đo');
  const saveDraft = await time(async () => {
    await save.click();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
  });
  await title.fill('Sáng kiến được sửa lần nữa');
  const saveAgain = await time(async () => {
    await save.click();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
  });
  const preview = await time(async () => {
    await page.reload();
    await page.frameLocator('iframe').locator('main h1').waitFor({ timeout: 120_000 });
  });
  const search = await time(async () => {
    await list();
    const box = page.getByPlaceholder('Tìm, không cần dấu');
    await box.fill('so 42 tiep dan');
    await box.press('Enter');
    await page.getByRole('heading', { name: /Kết quả tìm kiếm/ }).waitFor();
    await row.waitFor();
  });
  return { signIn, openList, openEntry, saveDraft, saveAgain, preview, search };
}

/** Opens an office of n initiatives and measures at its screen. */
async function office(count: number): Promise<Record<string, number>> {
  const root = join(work, `office-${count}`);
  makeOffice(root, count);
  const site = join(root, 'site');
  const backend = backendOf({});
  await mkdir(join(site, 'admin'), { recursive: true });
  await cp(await buildAdmin(backend.origins), join(site, 'admin'), { recursive: true });
  const { archive } = checkContent(join(root, 'content'));
  await writeFile(join(site, 'admin/thiet-lap.json'), JSON.stringify(setupOf(archive, backend)));
  const app = await createPublishingServer({
    root,
    fallback: siteHandler(() => [site]),
    log: () => undefined,
  });
  const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  try {
    const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } });
    return await measure(page, origin);
  } finally {
    await browser.close();
    await app.close();
  }
}

const told: Record<string, string> = {
  signIn: 'sign in, first list shown',
  openList: 'open a year’s list',
  openEntry: 'open an entry',
  saveDraft: 'save a draft',
  saveAgain: 'save it again',
  preview: 'reload the form until its preview shows',
  search: 'search a list',
};

const many = Number(values.n);
const few = Math.max(10, Math.round(many / 100));
const [beside, measured] = [await office(few), await office(many)];
console.log(`${many} initiatives, beside ${few} in the same run`);
for (const [step, ms] of Object.entries(measured)) {
  const peer = beside[step] ?? Number.NaN;
  console.log(
    `${(told[step] ?? step).padEnd(42)}${ms.toFixed(0).padStart(7)} ms${(ms / peer).toFixed(1).padStart(7)} × ${peer.toFixed(0)} ms`,
  );
}
