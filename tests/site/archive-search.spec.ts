/** The search of the archive: initiatives, with filters, order and a school's own choice. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, type Route } from '@playwright/test';
import { makeArchive } from '../../bench/synthetic-archive.ts';
import { facetLabels } from '../../src/search/labels.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { checkContent } from '../../tools/content.ts';
import { highestLevel } from '../../src/schemas/derive.ts';
import { levels } from '../../src/schemas/vocabulary.ts';
import { vi } from '../../src/text/vi.ts';
import {
  answered,
  cards,
  count,
  field,
  filter,
  firstLink,
  putNewSite,
  showAll,
  stem,
  tabTo,
} from './search-page.ts';
import { test } from './site.ts';

const { search: words } = vi;
const { archive } = checkContent('content');
const published = archive.initiatives.filter(({ data }) => data.status === 'cong-bo');

/** Lets the script of the search come half a second late: what a visitor does before it must not be lost. */
async function holdSearchBack(page: Page): Promise<void> {
  await page.route('**/_astro/archive-page*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
}

/** The index of an archive so large that a question does not load all of it. */
const large = mkdtempSync(join(tmpdir(), 'large-index-'));
test.beforeAll(async () => {
  await writeIndex(makeArchive(800), { thesaurus: [], labels: facetLabels }, large);
});
test.afterAll(() => {
  rmSync(large, { recursive: true });
});
async function putLargeArchive(page: Page): Promise<void> {
  await page.route('**/pagefind/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/pagefind/', '');
    await route.fulfill({ body: readFileSync(join(large, path)) });
  });
}

test('what one types finds the idea at once, with tones, without them and half typed', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  for (const typed of ['day hoc stem lop 4', 'dạy học STEM lớp 4', 'day hoc ste']) {
    await field(page).fill('');
    await field(page).pressSequentially(typed);
    await expect(firstLink(page), typed).toHaveAttribute('href', stem);
  }
  await expect(page).toHaveURL(`${demo}/sang-kien/?q=day+hoc+ste`);
});

test('the words found are marked in a title with its tones, and the empty opening is set lighter', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?q=sua+loi+so+thap+phan`);
  const title = cards(page).filter({ hasText: 'thập phân' }).first().locator('.title');
  await expect(title.locator('mark').last()).toHaveText('số thập phân');
  await expect(title.locator('.opening')).toHaveText('Một số biện pháp giúp');
  const weights = await title.evaluate((heading) => [
    getComputedStyle(heading.querySelector('.opening') ?? heading).fontWeight,
    getComputedStyle(heading).fontWeight,
  ]);
  expect(Number(weights[0])).toBeLessThan(Number(weights[1]));
});

test('a card found is the card of the list: same parts, same words, same size', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/`);
  const listed = page
    .locator('[data-built] article')
    .filter({ has: page.locator('.summary') })
    .first();
  const title = (await listed.locator('.title').innerText()).trim();
  const text = await listed.innerText();
  const styles = (card: typeof listed) =>
    card.evaluate((element) =>
      [
        element,
        ...element.querySelectorAll(
          '.meta, .field-mark, .badge, .title, .unit, .summary, .foot, .verdict, .save',
        ),
      ].map((part) => {
        const { color, fontSize, fontWeight, padding, display, borderColor } = getComputedStyle(part);
        return [part.getAttribute('class'), color, fontSize, fontWeight, padding, display, borderColor].join(
          ' ',
        );
      }),
    );
  const listedStyles = await styles(listed);
  await field(page).fill(title);
  await answered(page);
  const shown = cards(page).first();
  expect(await shown.innerText()).toBe(text);
  expect(await styles(shown)).toEqual(listedStyles);
});

test('each level’s count is what choosing it shows, before anything is searched and after', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  let sum = 0;
  for (const level of Object.keys(levels)) {
    const expected = published.filter(({ data }) => highestLevel(data) === level).length;
    await expect(filter(page, level).locator('.count')).toHaveText(String(expected));
    await filter(page, level).click();
    await showAll(page);
    await expect(cards(page)).toHaveCount(expected);
    await expect(cards(page).locator(`.level-${level}`)).toHaveCount(expected);
    sum += expected;
    await filter(page, level).click();
    await expect(page.locator('[data-built]')).toBeVisible();
  }
  expect(sum).toBe(published.length);
});

test('with a query every filter counts what it would give, and hides what gives nothing', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?q=lop`);
  await answered(page);
  const facet = page.locator('[data-facet="field"]');
  const labels = await facet.locator('label:visible').all();
  expect(labels.length).toBeGreaterThan(1);
  const told = await Promise.all(
    labels.map(async (label) => Number(await label.locator('.count').innerText())),
  );
  expect(told.every((number) => number > 0)).toBe(true);
  await expect(count(page)).toHaveText(
    words.foundInitiatives(
      told.reduce((a, b) => a + b, 0),
      'lop',
    ),
  );
  for (const [index, label] of labels.entries()) {
    await label.click();
    await expect(page.locator('[data-chips] li')).toHaveCount(1);
    await expect(count(page)).toHaveText(words.foundInitiatives(told[index] ?? 0, 'lop'));
    await showAll(page);
    await expect(cards(page)).toHaveCount(told[index] ?? 0);
    await label.click();
    await expect(page.locator('[data-chips] li')).toHaveCount(0);
  }
});

test('filters of one kind add up, filters of two kinds narrow, and chips take them off again', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  await filter(page, 'quan').click();
  await filter(page, 'thanh-pho').click();
  const high = published.filter(({ data }) => highestLevel(data) !== 'co-so');
  await expect(count(page)).toHaveText(words.foundInitiatives(high.length, ''));
  await filter(page, 'tieu-hoc').click();
  const primary = high.filter(({ data }) => data.schoolLevels.includes('tieu-hoc'));
  await expect(count(page)).toHaveText(words.foundInitiatives(primary.length, ''));
  await expect(page).toHaveURL(`${demo}/sang-kien/?cap=quan&cap=thanh-pho&cap-hoc=tieu-hoc`);
  await page.getByRole('button', { name: words.drop(words.facet.schoolLevel, 'Tiểu học') }).click();
  await expect(count(page)).toHaveText(words.foundInitiatives(high.length, ''));
  await page.locator('[data-chips]').getByRole('button', { name: words.dropAll }).click();
  await expect(page).toHaveURL(`${demo}/sang-kien/`);
  await expect(page.locator('[data-built] article')).toHaveCount(24);
});

test('who drops a chip by keyboard keeps a place: the next chip, and after the last the results', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?cap=quan&linh-vuc=day-hoc`);
  const chips = page.locator('[data-chips] button');
  await expect(chips).toHaveCount(3);
  await chips.first().press('Enter');
  await expect(chips).toHaveCount(1);
  await expect(chips.first()).toBeFocused();
  await chips.first().press('Enter');
  await expect(chips).toHaveCount(0);
  await expect(count(page)).toBeFocused();
});

test('sorting puts the newest or the most adopted first', async ({ page, demo }) => {
  const adopters = (card: (typeof published)[number]) =>
    new Set(card.data.replications.map(({ unit }) => unit)).size;
  const most = Math.max(...published.map(adopters));
  const top = published.filter((card) => adopters(card) === most).map(({ id }) => id);
  await page.goto(`${demo}/sang-kien/`);
  await page.getByLabel(words.sort).selectOption(words.sorts.adopted);
  await expect(firstLink(page)).toHaveAttribute('href', new RegExp(`^/sang-kien/(${top.join('|')})/$`));
  await expect(page).toHaveURL(`${demo}/sang-kien/?sap-xep=nhan-rong`);
  await field(page).fill('lop');
  await page.getByLabel(words.sort).selectOption(words.sorts.newest);
  await expect(page).toHaveURL(`${demo}/sang-kien/?q=lop&sap-xep=moi-nhat`);
  await showAll(page);
  const years = await cards(page)
    .locator('.unit')
    .evaluateAll((units) => units.map((unit) => Number(unit.textContent.slice(-4))));
  expect(years.length).toBeGreaterThan(3);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
});

test('the back button brings back each filter, the query and at last the list', async ({ page, demo }) => {
  await page.goto(`${demo}/`);
  await page.goto(`${demo}/sang-kien/`);
  await filter(page, 'day-hoc').click();
  await answered(page);
  const first = await count(page).innerText();
  await filter(page, 'tieu-hoc').click();
  await expect(count(page)).not.toHaveText(first);
  await page.goBack();
  await expect(count(page)).toHaveText(first);
  await expect(filter(page, 'tieu-hoc').locator('input')).not.toBeChecked();
  await expect(filter(page, 'day-hoc').locator('input')).toBeChecked();
  await page.goBack();
  await expect(page.locator('[data-built]')).toBeVisible();
  await expect(page.locator('[data-found]')).toBeHidden();
  await page.goForward();
  await expect(count(page)).toHaveText(first);
  await firstLink(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(count(page)).toHaveText(first);
  await expect(cards(page).first()).toBeVisible();
});

for (const path of ['/sang-kien/', '/tim-kiem/'])
  test(`at ${path} no letter waits for the address, and who follows a result at once comes back to what was typed`, async ({
    page,
    demo,
  }) => {
    // Typing that has not settled yet: nothing that waits longer than a moment comes to pass.
    await page.addInitScript(() => {
      const wait = window.setTimeout.bind(window);
      window.setTimeout = ((task: () => void, time = 0) =>
        time > 250 ? 0 : wait(task, time)) as typeof window.setTimeout;
    });
    await page.goto(demo + path);
    const typed = page.locator('[data-search] input');
    await typed.pressSequentially('day hoc stem lop 4');
    const first = page.locator('.title a:visible').first();
    await expect(first).toHaveAttribute('href', stem);
    await expect(page).toHaveURL(demo + path);
    await first.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('STEM');
    await page.goBack();
    await expect(typed).toHaveValue('day hoc stem lop 4');
    await expect(page).toHaveURL(`${demo}${path}?q=day+hoc+stem+lop+4`);
  });

test('an address sent in a message opens the same search: words, filters, order and results', async ({
  page,
  demo,
  browser,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  await field(page).fill('học sinh');
  await filter(page, 'day-hoc').click();
  await page.getByLabel(words.sort).selectOption(words.sorts.newest);
  await answered(page);
  const told = await count(page).innerText();
  const links = await cards(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(count(other)).toHaveText(told);
  await answered(other);
  await expect(field(other)).toHaveValue('học sinh');
  await expect(filter(other, 'day-hoc').locator('input')).toBeChecked();
  expect(
    await cards(other)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
  ).toEqual(links);
  await other.close();
});

test('a list of one field searches within its field, and says so in the address', async ({ page, demo }) => {
  const own = `${demo}/sang-kien/linh-vuc/day-hoc/`;
  await page.goto(own);
  await expect(filter(page, 'day-hoc').locator('input')).toBeChecked();
  await field(page).fill('lop');
  await answered(page);
  await expect(page).toHaveURL(`${demo}/sang-kien/?q=lop&linh-vuc=day-hoc`);
  await expect(cards(page).locator('[data-field]:not([data-field="day-hoc"])')).toHaveCount(0);
  await field(page).press('Escape');
  await expect(page).toHaveURL(own);
  await expect(page.locator('[data-built]')).toBeVisible();
});

test('by keyboard alone: Tab to the field, down to a result, up again, Escape to clear, Enter to open', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  await tabTo(field(page));
  await page.keyboard.type('lop');
  await expect(count(page)).toContainText('“lop”');
  await answered(page);
  await page.keyboard.press('ArrowDown');
  await expect(firstLink(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cards(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page.locator('[data-built]')).toBeVisible();
  await page.keyboard.type('day hoc stem lop 4');
  await expect(firstLink(page)).toHaveAttribute('href', stem);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(demo + stem);
});

for (const path of ['/sang-kien/', '/tim-kiem/'])
  test(`at ${path} who is among the results already keeps a place there when the answer to the last letter comes`, async ({
    page,
    demo,
  }) => {
    await page.goto(demo + path);
    const typed = page.locator('[data-search] input');
    const links = page.locator('[data-found] .title a:visible');
    await typed.fill('lop');
    await expect(count(page)).toContainText('“lop”');
    await typed.press('ArrowDown');
    await expect(links.first()).toBeFocused();
    await typed.evaluate((field: HTMLInputElement) => {
      field.value = 'day hoc stem lop 4';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect(links.first()).toHaveAttribute('href', stem);
    await expect(links.first()).toBeFocused();
  });

test('a letter or a sign typed outside a field does nothing: who speaks to the machine types by accident', async ({
  page,
  demo,
}) => {
  for (const path of ['/sang-kien/', '/tim-kiem/', stem]) {
    await page.goto(demo + path);
    await page.keyboard.type('/?sfhjk.');
    await expect(page.locator(':focus')).toHaveCount(0);
    await expect(page).toHaveURL(demo + path);
  }
});

test('from the top of the page the tab key alone reaches the field, a filter, a chip and a result', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  await tabTo(field(page));
  await page.keyboard.type('lop');
  await answered(page);
  await tabTo(filter(page, 'quan').locator('input'));
  await page.keyboard.press('Space');
  await expect(page.locator('[data-chips] li')).toHaveCount(1);
  await tabTo(page.locator('[data-chips] button').first());
  await tabTo(firstLink(page));
});

test('the number of results is told once a visitor stops typing, not at every key', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  await page.evaluate(() => {
    const status = document.querySelector('[data-status]');
    const heard: string[] = [];
    Object.assign(window, { heard });
    if (status)
      new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true });
  });
  await field(page).pressSequentially('day hoc stem', { delay: 60 });
  await expect(page.getByRole('status')).toHaveText(/“day hoc stem”/);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toHaveLength(1);
});

test('when nothing fits, each filter that could be lifted is offered with what it would give', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?q=day+hoc+stem+lop+4&don-vi=phuong`);
  await expect(page.locator('[data-nothing]')).toBeVisible();
  await expect(page.getByText(words.none('day hoc stem lop 4', true))).toBeVisible();
  await expect(page.getByRole('link', { name: words.askOffice })).toBeVisible();
  const lift = page.locator('[data-ways] a', {
    hasText: words.withoutFilter(['Phường']),
  });
  const promised = Number(/\((\d+)\)$/.exec(await lift.innerText())?.[1]);
  expect(promised).toBeGreaterThan(0);
  await lift.click();
  await expect(count(page)).toHaveText(words.foundInitiatives(promised, 'day hoc stem lop 4'));
  await expect(firstLink(page)).toHaveAttribute('href', stem);
});

test('a word nobody wrote is named, and what comes near says which word it lacks', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/?q=stem+qwertyzz`);
  await expect(page.locator('[data-unknown]')).toHaveText(words.unknown(['qwertyzz']));
  await expect(page.locator('[data-near] .missing').first()).toHaveText(words.missing(['qwertyzz']));
  await expect(count(page)).toHaveText(words.onlyNear('stem qwertyzz'));
});

test('complete results come first, the nearly right ones after them under a heading of their own', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?q=day+hoc+stem+lop+4`);
  await answered(page);
  const near = page.getByRole('heading', { name: words.near });
  await expect(near).toBeVisible();
  await expect(cards(page).locator('.missing')).toHaveCount(0);
  const nearCards = page.locator('[data-near] article');
  expect(await nearCards.count()).toBeGreaterThan(0);
  await expect(nearCards.locator('.missing')).toHaveCount(await nearCards.count());
  await expect(count(page)).toHaveText(
    words.foundInitiatives(await cards(page).count(), 'day hoc stem lop 4'),
  );
});

test('a misspelt word is answered with “did you mean”, and one touch asks it', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/`);
  await field(page).fill('dạy học stme');
  const link = page.locator('[data-suggestion] a');
  await expect(link).toHaveText(/stem/i);
  const meant = await link.innerText();
  await link.click();
  await expect(field(page)).toHaveValue(meant);
  await expect(page).toHaveURL(`${demo}/sang-kien/?${new URLSearchParams({ q: meant }).toString()}`);
  await expect(page.locator('[data-suggestion]')).toBeHidden();
  await page.goBack();
  await expect(field(page)).toHaveValue('dạy học stme');
});

test('on a slow network the answer to an older question never takes the place of a newer one', async ({
  page,
  demo,
}) => {
  await putLargeArchive(page);
  await page.goto(`${demo}/sang-kien/`);
  await field(page).fill('mầm non');
  await expect(count(page)).toHaveText(/“mầm non”/);
  await page.waitForLoadState('networkidle');
  // The files of the first question wait; those of the second come at once.
  const held: Route[] = [];
  let isHolding = true;
  await page.route('**/pagefind/**', async (route) => {
    if (isHolding) held.push(route);
    else await route.fallback();
  });
  await field(page).fill('stem');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await expect(count(page)).toHaveText(words.loading);
  await expect(cards(page).first()).toBeVisible();
  isHolding = false;
  const shown: string[] = [];
  await page.exposeFunction('seen', (text: string) => shown.push(text));
  await page.evaluate(() => {
    const line = document.querySelector('[data-count]');
    if (line)
      new MutationObserver(() => {
        (window as unknown as { seen: (text: string) => void }).seen(line.textContent);
      }).observe(line, { childList: true });
  });
  await field(page).fill('an toàn');
  // A file that both need is still on its way for the first: let it go only after the second question stands.
  await page.waitForTimeout(300);
  for (const route of held) await route.fallback();
  await expect(count(page)).toHaveText(/“an toàn”/);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await expect(count(page)).toHaveText(/“an toàn”/);
  expect(shown.filter((text) => text.includes('“stem”'))).toEqual([]);
});

test('while a new question is on its way, “more” of the old answer waits, and the new question is answered', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?sap-xep=moi-nhat`);
  await answered(page);
  const more = page.locator('[data-more]');
  await expect(more).toBeEnabled();
  const held: Route[] = [];
  let isHolding = true;
  await page.route('**/pagefind/**', async (route) => {
    if (isHolding) held.push(route);
    else await route.continue();
  });
  await field(page).fill('stem');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await expect(more).toBeDisabled();
  await more.click({ force: true });
  isHolding = false;
  for (const route of held) await route.continue();
  await expect(count(page)).toHaveText(/“stem”/);
  await answered(page);
});

test('when a new site came between, “try again” shows what was shown and the next', async ({
  page,
  demo,
}) => {
  await putLargeArchive(page);
  await page.goto(`${demo}/sang-kien/?sap-xep=moi-nhat`);
  await answered(page);
  await putNewSite(page);
  const more = page.locator('[data-more]');
  await more.click();
  await expect(page.locator('[data-failed]')).toBeVisible();
  await expect(cards(page)).toHaveCount(24);
  await page.getByRole('button', { name: words.retry }).click();
  await expect(cards(page)).toHaveCount(48);
  await expect(cards(page).nth(24).getByRole('link')).toBeFocused();
  await expect(page.locator('[data-failed]')).toBeHidden();
});

test('without a network the search says so, keeps the list in sight, and works again on “try again”', async ({
  page,
  demo,
  context,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  await field(page).focus();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await field(page).fill('day hoc stem lop 4');
  await expect(page.getByText(words.failed).first()).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(words.failed);
  await expect(page.locator('[data-built] article')).toHaveCount(24);
  await expect(page.locator('[data-built]')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: words.retry }).click();
  await expect(firstLink(page)).toHaveAttribute('href', stem);
  await expect(page.locator('[data-failed]')).toBeHidden();
  await expect(count(page)).toBeFocused();
});

test('a search that could not even be loaded is loaded on “try again”, with what was typed', async ({
  page,
  demo,
  context,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await field(page).fill('day hoc stem lop 4');
  await expect(page.locator('[data-failed]')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: words.retry }).click();
  await expect(firstLink(page)).toHaveAttribute('href', stem);
});

test('nothing of the search loads before the field, a filter or a question in the address', async ({
  page,
  demo,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (/\/pagefind\/|archive-page|site-page/.test(request.url())) loaded.push(request.url());
  });
  for (const path of ['/', '/sang-kien/', '/sang-kien/linh-vuc/day-hoc/', '/tim-kiem/', stem]) {
    await page.goto(demo + path, { waitUntil: 'networkidle' });
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(100);
  }
  expect(loaded).toEqual([]);
  for (const touch of [
    () => field(page).focus(),
    () => filter(page, 'quan').click(),
    () => page.goto(`${demo}/sang-kien/?q=stem`),
  ]) {
    await page.goto(`${demo}/sang-kien/`, { waitUntil: 'networkidle' });
    loaded.length = 0;
    await touch();
    await expect.poll(() => loaded.length).toBeGreaterThan(1);
  }
});

test('a filter ticked before the search has come is not lost', async ({ page, demo }) => {
  await holdSearchBack(page);
  await page.goto(`${demo}/sang-kien/?q=lop`);
  await filter(page, 'quan').click();
  await expect(page).toHaveURL(`${demo}/sang-kien/?q=lop&cap=quan`);
  await answered(page);
  await expect(filter(page, 'quan').locator('input')).toBeChecked();
  await page.goto(`${demo}/sang-kien/`);
  await filter(page, 'thanh-pho').click();
  await filter(page, 'day-hoc').click();
  await expect(page).toHaveURL(`${demo}/sang-kien/?cap=thanh-pho&linh-vuc=day-hoc`);
  await answered(page);
  await expect(cards(page).first()).toBeVisible();
});

test('without JavaScript there is no form that does nothing: the lists remain', async ({ browser, demo }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const path of ['/sang-kien/', '/sang-kien/linh-vuc/day-hoc/']) {
    await page.goto(demo + path);
    await expect(page.locator('[data-search]')).toBeHidden();
    await expect(page.locator('[data-filters]')).toBeHidden();
    await expect(page.getByLabel(words.sort)).toBeHidden();
    await expect(page.locator('[data-save]').first()).toBeHidden();
    await expect(page.getByRole('navigation', { name: vi.archive.facets })).toBeVisible();
    await expect(page.locator('[data-built] article').first()).toBeVisible();
  }
  await page.close();
});

test('with JavaScript the filters stand where the links would', async ({ page, demo }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${demo}/sang-kien/`);
  await expect(page.getByRole('navigation', { name: vi.archive.facets })).toBeHidden();
  await expect(page.locator('[data-filters]')).toBeVisible();
});

test('an idea is saved to the shortlist from a list and from the results, and both know it', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  const listed = page.locator('[data-built] article').first();
  const title = (await listed.locator('.title').innerText()).trim();
  const save = page.getByRole('button', { name: words.saveOf(title) });
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(`${demo}/sang-kien/`);
  await field(page).fill(title);
  await answered(page);
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await field(page).fill('lop');
  await expect(count(page)).toHaveText(/“lop”/);
  await cards(page).nth(1).locator('[data-save]').click();
  await page.goto(`${demo}/so-tay/`);
  await expect(page.getByRole('status')).toHaveText(vi.shortlist.count(2));
  await expect(page.getByRole('columnheader', { name: title })).toBeVisible();
});

test('more results come in their order, one batch at a time, and the keyboard goes on from the first new one', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?sap-xep=moi-nhat`);
  await answered(page);
  await expect(cards(page)).toHaveCount(24);
  const more = page.locator('[data-more]');
  await expect(more).toHaveText(words.moreOf(24));
  await more.click();
  await expect(cards(page)).toHaveCount(48);
  await expect(cards(page).nth(24).getByRole('link')).toBeFocused();
  await showAll(page);
  await expect(cards(page)).toHaveCount(published.length);
  const links = await cards(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(links).size).toBe(published.length);
});

test('a school says once what it is: what fits comes first here and among alike ideas, until it is cleared', async ({
  page,
  demo,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await page.goto(`${demo}/sang-kien/?q=lop`);
  await answered(page);
  const before = await cards(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await page.getByText(words.profile.title).click();
  const form = page.getByRole('group', { name: words.profile.title });
  await form.getByLabel(words.facet.schoolLevel).selectOption('Trung học cơ sở');
  await expect(page.locator('[data-favouring]')).toContainText(words.profile.favouring(['Trung học cơ sở']));
  await answered(page);
  const fits = (href: string | null) =>
    published.some(({ id, data }) => href === `/sang-kien/${id}/` && data.schoolLevels.includes('thcs'));
  const links = () =>
    cards(page)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await expect.poll(async () => (await links()).findIndex(fits)).toBeLessThan(before.findIndex(fits));
  expect((await links()).length).toBe(before.length);
  expect(sent.filter((text) => text.includes('thcs'))).toEqual([]);

  await page.reload();
  await answered(page);
  await expect(page.locator('[data-favouring]')).toBeVisible();

  await page.getByText(words.profile.title).click();
  await form.getByRole('button', { name: words.profile.clear }).click();
  await expect(page.locator('[data-favouring]')).toBeHidden();
  await expect.poll(links).toEqual(before);
  expect(await page.evaluate(() => localStorage.getItem('truong-toi'))).toBeNull();
});

test('alike ideas of an initiative put those of a school like mine first, and say so', async ({
  page,
  demo,
}) => {
  await page.goto(demo + stem);
  const alike = page.locator('[data-alike] li');
  await expect(page.locator('[data-fit-note]')).toBeHidden();
  const fits = await alike.evaluateAll((all) =>
    all.map((card) => card.getAttribute('data-fit')?.split(' ') ?? []),
  );
  const firstWishes = fits[0] ?? [];
  const last = fits.findLastIndex((own) =>
    own.some((wish) => /^(subject|grade)/.test(wish) && !firstWishes.includes(wish)),
  );
  expect(last).toBeGreaterThan(0);
  const wish = fits[last]?.find((own) => /^(subject|grade)/.test(own) && !firstWishes.includes(own)) ?? '';
  const [name = '', value = ''] = wish.split(':');
  await page.evaluate(
    ([key, kept]) => {
      localStorage.setItem('truong-toi', JSON.stringify({ [key ?? '']: kept }));
    },
    [name, value],
  );
  await page.reload();
  await expect(alike.first()).toHaveAttribute('data-fit', new RegExp(wish));
  await expect(page.locator('[data-fit-note]')).toBeVisible();
  await expect(page.locator('[data-alike] li:visible')).toHaveCount(3);
});

test('on a phone the filters are a sheet over the whole screen that keeps the focus and gives it back', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${demo}/sang-kien/`);
  await expect(page.locator('[data-filters]')).toBeHidden();
  const open = page.getByRole('button', { name: words.filters });
  await open.click();
  const sheet = page.getByRole('dialog', { name: words.filters });
  await expect(sheet).toBeVisible();
  expect(await sheet.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(isOutside).toBe(false);
  }
  await filter(page, 'quan').click();
  const district = published.filter(({ data }) => highestLevel(data) === 'quan').length;
  const show = sheet.getByRole('button', { name: words.showFound(district) });
  await expect(show).toBeVisible();
  await show.click();
  await expect(sheet).toBeHidden();
  await expect(count(page)).toHaveText(words.foundInitiatives(district, ''));
  const opened = page.getByRole('button', { name: words.filtersChosen(1) });
  await expect(opened).toBeFocused();
  await opened.press('Enter');
  await sheet.getByRole('button', { name: words.dropAll }).click();
  await expect(sheet.getByRole('button', { name: words.showFound(published.length) })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(open).toBeFocused();
});

test('the sheet of filters tells the counts itself, and when the search fails it says so and promises no number', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${demo}/sang-kien/`);
  await page.getByRole('button', { name: words.filters }).click();
  const sheet = page.getByRole('dialog', { name: words.filters });
  await filter(page, 'quan').click();
  const district = published.filter(({ data }) => highestLevel(data) === 'quan').length;
  await expect(sheet.getByRole('status')).toHaveText(words.foundInitiatives(district, ''));
  // From the start: what one question needs is most of a small archive.
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.reload();
  await page.getByRole('button', { name: words.filters }).click();
  await filter(page, 'tieu-hoc').click();
  await expect(sheet.getByRole('status')).toHaveText(words.failed);
  await expect(sheet.locator('[data-sheet-failed]')).toBeVisible();
  await expect(filter(page, 'tieu-hoc').locator('input')).toBeChecked();
  await sheet.getByRole('button', { name: words.showList, exact: true }).click();
  await expect(sheet).toBeHidden();
});

test('every part a finger touches on a phone is at least 44 pixels high', async ({ page, demo }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${demo}/sang-kien/?q=lop&linh-vuc=day-hoc&cap=quan`);
  await answered(page);
  const small = () =>
    page
      .locator(
        '[data-search] :is(input, button), .tools :is(button, select), [data-chips] button, [data-save], [data-sheet] :is(button, label, summary, select)',
      )
      .evaluateAll((all) =>
        all
          .filter((part) => part.getClientRects().length > 0 && part.getBoundingClientRect().height < 43.9)
          .map((part) => part.outerHTML),
      );
  expect(await small()).toEqual([]);
  await page.locator('[data-open-sheet]').click();
  expect(await small()).toEqual([]);
});

test('results take the place of the list without anything above them moving', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/`);
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const top = await page.locator('[data-built]').evaluate((element) => element.getBoundingClientRect().top);
  await field(page).pressSequentially('lop');
  await answered(page);
  expect(
    await page.locator('[data-complete]').evaluate((element) => element.getBoundingClientRect().top),
  ).toBe(top);
  const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(moved.reduce((a, b) => a + b, 0)).toBeLessThan(0.01);
});

test('what a social network adds to an address is no question', async ({ page, demo }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) loaded.push(request.url());
  });
  await page.goto(`${demo}/sang-kien/linh-vuc/day-hoc/?fbclid=abc`, { waitUntil: 'networkidle' });
  expect(loaded).toEqual([]);
  await field(page).fill('lop');
  await expect(page).toHaveURL(`${demo}/sang-kien/?q=lop&linh-vuc=day-hoc`);
});

test('each question confirmed by Enter has its own place in the history', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/`);
  for (const query of ['stem', 'rác']) {
    await field(page).fill('');
    await field(page).pressSequentially(query);
    await field(page).press('Enter');
    await expect(page).toHaveURL(`${demo}/sang-kien/?${new URLSearchParams({ q: query }).toString()}`);
  }
  await page.goBack();
  await expect(field(page)).toHaveValue('stem');
  await expect(firstLink(page)).toHaveAttribute('href', stem);
  await page.goForward();
  await expect(field(page)).toHaveValue('rác');
});

test('a right query that a filter leaves without results is not told as if its words were absent', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?q=stem&don-vi=phuong`);
  await expect(page.locator('[data-nothing-said]')).toHaveText(words.none('stem', true));
  await page.goto(`${demo}/sang-kien/?q=day+hoc+stem+lop+4&lop=lop-5`);
  await expect(count(page)).toHaveText(words.onlyNear('day hoc stem lop 4', true));
  await expect(page.locator('[data-near] article').first()).toBeVisible();
  await expect(page.locator('[data-facet="field"] label').first()).toBeVisible();
});

test('an address that names filters nobody has asks what is left of it', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/?q=stem&cap=__proto__&mon=khong-co`);
  await answered(page);
  await expect(firstLink(page)).toBeVisible();
  await expect(page.locator('[data-chips]')).toBeHidden();
});

test('one letter is not told as a question: the whole archive stands there', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/?q=a`);
  await answered(page);
  await expect(count(page)).toHaveText(vi.archive.count(published.length));
});

test('those who hear the page are told what was perhaps meant and which words are nowhere', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/`);
  await field(page).fill('dạy học stme');
  await expect(page.getByRole('status')).toContainText(`${words.suggestion} dạy học stem?`);
  await field(page).fill('stem qwertyzz');
  await expect(page.getByRole('status')).toContainText(words.unknown(['qwertyzz']));
});

test('one long word without an end breaks no page of a phone', async ({ page, demo }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const word = 'khongaiviet'.repeat(12);
  for (const path of ['/sang-kien/', '/tim-kiem/'])
    for (const query of [word, `stem ${word}`]) {
      await page.goto(`${demo}${path}?${new URLSearchParams({ q: query }).toString()}`);
      await expect(page.locator('[data-unknown]')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBe(360);
    }
});

test('the school of this device comes first in the whole archive as soon as its search is touched', async ({
  page,
  demo,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('truong-toi', JSON.stringify({ schoolLevel: 'thcs' }));
  });
  await page.goto(`${demo}/sang-kien/`);
  await field(page).focus();
  await answered(page);
  const fits = published.filter(({ data }) => data.schoolLevels.includes('thcs')).length;
  const hrefs = await cards(page)
    .locator('.title a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const fitting = published
    .filter(({ data }) => data.schoolLevels.includes('thcs'))
    .map(({ id }) => `/sang-kien/${id}/`);
  expect(hrefs.slice(0, Math.min(fits, 20)).every((href) => fitting.includes(href ?? ''))).toBe(true);
  await expect(page.locator('[data-favouring]')).toBeVisible();
  await page.getByLabel(words.sort).selectOption(words.sorts.newest);
  await expect(page.locator('[data-favouring]')).toBeHidden();
  await page.getByLabel(words.sort).selectOption(words.sorts.relevance);
  await page.locator('[data-favouring]').getByRole('button').click();
  await expect(count(page)).toBeFocused();
});

test('what a school says of itself before the search has come is not lost', async ({ page, demo }) => {
  await holdSearchBack(page);
  await page.goto(`${demo}/sang-kien/`);
  await page.getByText(words.profile.title).click();
  await page.getByLabel(words.facet.schoolLevel).last().selectOption('Trung học cơ sở');
  await expect(page.locator('[data-favouring]')).toContainText(words.profile.favouring(['Trung học cơ sở']));
});
