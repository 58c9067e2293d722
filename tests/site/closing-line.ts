import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends a run with one plain line that any CI can read: how many tests passed, failed, were skipped. */
export default class ClosingLine implements Reporter {
  readonly #outcomes = new Map<string, TestResult['status']>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#outcomes.set(test.id, result.status);
  }

  onEnd(): void {
    const all = [...this.#outcomes.values()];
    const passed = all.filter((status) => status === 'passed').length;
    const skipped = all.filter((status) => status === 'skipped').length;
    console.log(`${passed} passed, ${all.length - passed - skipped} failed, ${skipped} skipped`);
  }
}
