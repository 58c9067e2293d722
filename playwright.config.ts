import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './tools/browser.ts';

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['CI'] ? [['list'], ['./tests/site/closing-line.ts']] : 'list',
  timeout: 60_000,
  use: { launchOptions: { executablePath: findBrowser(), args: browserArgs }, locale: 'vi-VN' },
});
