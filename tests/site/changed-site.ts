/** The site that other content makes: the small content of the tests, changed, built apart from the site that ships. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { copyProject } from '../project-copy.ts';

export class ChangedSite {
  readonly #root = copyProject();

  /** Where the built site is. */
  get folder(): string {
    return join(this.#root, 'dist');
  }

  /** Writes a file of the content. */
  write(file: string, text: string): this {
    const path = join(this.#root, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this;
  }

  /**
   * Replaces one piece of a file of the content.
   * @throws when the piece is not there, so that changed content cannot make a test say nothing
   */
  edit(file: string, from: string, to: string): this {
    const text = readFileSync(join(this.#root, 'content', file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
    return this.write(
      file,
      text.replace(from, () => to),
    );
  }

  /** @throws with what the build said, when the content breaks a rule */
  build(): this {
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
      cwd: this.#root,
      stdio: 'pipe',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    return this;
  }

  /** @returns a file of the built site */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** @returns what is between header and footer of a page */
  main(address: string): Element {
    const main = parseHTML(this.read(`${address}index.html`)).document.querySelector('main');
    if (!main) throw new Error(`${address} has no main part`);
    return main;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
