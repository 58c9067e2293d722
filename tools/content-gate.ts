import type { AstroIntegration } from 'astro';
import { describeProblem } from '../src/schemas/problem.ts';
import { checkContent } from './content.ts';

/** Refuses to build a site from content that breaks a rule; in dev, says what is wrong and goes on. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { problems } = checkContent('content');
        if (problems.length === 0) return;
        const list = problems.map((problem) => `  ${describeProblem(problem)}`).join('\n');
        const message = `Nội dung chưa đạt, ${problems.length} chỗ cần sửa:\n${list}`;
        if (command === 'build') throw new Error(message);
        logger.warn(message);
      },
    },
  };
}
