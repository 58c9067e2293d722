import { expect } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { LinkChecker, LinkState } from 'linkinator';
import { builtFiles, folders, test } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Vietnamese dates and numbers are text here, not telephone numbers to be kept on one line.
    'tel-non-breaking': 'off',
    // Astro writes capitals, the formatter of the screen's page does not: to a browser they are the same.
    'doctype-style': 'off',
    // Astro writes `<meta />` and `<input />`: the slash is allowed and ignored by browsers.
    'void-style': 'off',
    // A title may be long: 180 characters are normal for an initiative.
    'long-title': 'off',
    // `role="list"` gives Safari back the list semantics that `list-style: none` takes away.
    'no-redundant-role': 'off',
    // Whitespace between blocks is Astro's and harmless.
    'no-trailing-whitespace': 'off',
    // A scrolling table must be reachable by keyboard; `role="group"` with a name is how it says what it is.
    'prefer-native-element': 'off',
  },
});

for (const [name, folder] of Object.entries(folders)) {
  test(`every page of the ${name} site is valid HTML`, async () => {
    const faults: string[] = [];
    const pages = await builtFiles(folder, 'html');
    expect(pages.length).toBeGreaterThan(20);
    for (const { path, text } of pages) {
      const report = await validator.validateString(text, path);
      for (const { messages } of report.results) {
        for (const { ruleId, message, line, column } of messages)
          faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(faults.slice(0, 40)).toEqual([]);
  });

  test(`no link inside the ${name} site is broken`, async ({ demo, publicSite }) => {
    test.setTimeout(180_000);
    const origin = folder === folders.demo ? demo : publicSite;
    const result = await new LinkChecker().check({
      path: `${origin}/`,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: (link) => Promise.resolve(!link.startsWith(origin)),
    });
    const broken = result.links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent }) => `${url} on ${parent}`)).toEqual([]);
    expect(result.links.length).toBeGreaterThan(50);
  });

  test(`no page of the ${name} site asks another server for anything`, async () => {
    const asked: string[] = [];
    for (const { path, text } of await builtFiles(folder, 'html', 'css', 'svg')) {
      const fetched = text.matchAll(
        /(?:<(?:script|img|source|iframe|video|audio|embed)[^>]+?(?:src|srcset)="|<link(?![^>]+rel="(?:canonical|alternate)")[^>]+href="|url\(["']?|@import ["']?)((?:https?:)?\/\/[^"')\s]+)/g,
      );
      for (const match of fetched) asked.push(`${path}: ${match[1] ?? ''}`);
    }
    expect(asked).toEqual([]);
  });
}
