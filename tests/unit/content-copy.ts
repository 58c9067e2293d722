/** Throw-away copies of the good content tree, so that each test changes only its own. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '../../src/schemas/problem.ts';
import { checkContent } from '../../tools/content.ts';

export const fixtures = join(import.meta.dirname, '../fixtures/content');

/** The content tree of one test; it is removed when the test ends. */
export class ContentCopy {
  readonly root: string;

  constructor() {
    const root = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(join(fixtures, 'good'), root, { recursive: true });
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    this.root = root;
  }

  /** Lays the files of `broken/<rule>/` over the tree. */
  lay(rule: string): this {
    cpSync(join(fixtures, 'broken', rule), this.root, { recursive: true });
    return this;
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): this {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
    return this;
  }

  /**
   * Replaces one piece of a file.
   * @throws when the piece is not there, so that a changed fixture cannot make a test say nothing
   */
  edit(file: string, from: string, to: string): this {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
    return this.write(
      file,
      text.replace(from, () => to),
    );
  }

  /** Keeps a file under another name. */
  move(from: string, to: string): this {
    const text = this.read(from);
    rmSync(join(this.root, from));
    return this.write(to, text);
  }

  problems(): Problem[] {
    return checkContent(this.root).problems;
  }
}

/** A problem without its words: where it is. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(({ file, path }) => [file, ...path].join(' '));
}
