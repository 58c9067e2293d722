/** A copy of the project with the small content of the tests: what is changed and built there touches nothing else. */
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');

/** What a project needs to run, beside its content and packages. */
const parts = [
  'admin',
  'server',
  'src',
  'tools',
  'public',
  'docs',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  '.gitignore',
];

/** @returns the folder of a new copy; whoever asked for it removes it */
export function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of parts) cpSync(join(project, part), join(root, part), { recursive: true });
  cpSync(join(project, 'tests/fixtures/content/good'), join(root, 'content'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  return root;
}
