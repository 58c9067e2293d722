/** `npm run check:content`: all rules of the archive, in seconds, without building a page. */
import { describeProblem } from '../src/schemas/problem.ts';
import { checkContent } from './content.ts';

const root = process.argv[2] ?? 'content';
const { archive, problems } = checkContent(root);
const count = Object.values(archive).reduce((sum, entries) => sum + entries.length, 0);

if (problems.length > 0) {
  console.error(`Nội dung chưa đạt, ${problems.length} chỗ cần sửa:\n`);
  for (const problem of problems) console.error(`  ${describeProblem(problem)}`);
  process.exitCode = 1;
} else {
  console.log(`Nội dung đạt: ${count} mục, không có lỗi.`);
}
