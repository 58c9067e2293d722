/** `npm run check:content`: all rules of the archive, in seconds, without building a page; `--json` for programs. */
import { parseArgs } from 'node:util';
import { describeProblem } from '../src/schemas/problem.ts';
import { checkContent } from './content.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const { archive, problems } = checkContent(positionals[0] ?? 'content');
const count = Object.values(archive).reduce((sum, entries) => sum + entries.length, 0);

if (problems.length > 0) process.exitCode = 1;
if (values.json) {
  console.log(JSON.stringify(problems));
} else if (problems.length > 0) {
  console.error(`Nội dung chưa đạt, ${problems.length} chỗ cần sửa:\n`);
  for (const problem of problems) console.error(`  ${describeProblem(problem)}`);
} else {
  console.log(`Nội dung đạt: ${count} mục, không có lỗi.`);
}
