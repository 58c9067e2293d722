/** Questions and answers in a Markdown text: a heading that ends with “?” and the paragraphs below it. */
import { marked } from 'marked';
import { headingId } from './vietnamese.ts';

export interface Question {
  /** Of its heading on the page. */
  id: string;
  question: string;
  /** HTML, as search engines read it. */
  answer: string;
}

/** Headings of the third level that ask something, in their order; one that nothing answers is left out. */
export function questionsIn(markdown: string): Question[] {
  return markdown.split(/^(?=#{1,6} )/m).flatMap((part) => {
    const [, question, answer = ''] = /^### (.+\?)\n([\s\S]*)$/.exec(part) ?? [];
    if (!question || !answer.trim()) return [];
    return [
      { id: headingId(question), question, answer: marked.parse(answer.trim(), { async: false }).trim() },
    ];
  });
}

/** schema.org’s description of a page of questions, whose links lead back to the site. */
export const faqPage = (questions: readonly Question[], site: string): Record<string, unknown> => ({
  '@type': 'FAQPage',
  mainEntity: questions.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer.replaceAll('href="/', `href="${site}/`) },
  })),
});
