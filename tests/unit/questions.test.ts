import { expect, it } from 'vitest';
import { faqPage, questionsIn } from '../../src/lib/questions.ts';

const text = `Mở đầu.

## Giáo viên hỏi

### Đăng ký với ai?

Với **đơn vị** của bạn. Xem [đơn vị](/don-vi/).

### Không phải câu hỏi

Chỉ là một mục.

### Chưa ai trả lời?

## Cán bộ hỏi

### Báo ở đâu?

Gửi thư.

- Một điều.
`;

it('a question is a heading that asks and is answered; its id is that of the heading on the page', () => {
  expect(questionsIn(text).map(({ id, question }) => [id, question])).toEqual([
    ['muc-dang-ky-voi-ai', 'Đăng ký với ai?'],
    ['muc-bao-o-dau', 'Báo ở đâu?'],
  ]);
});

it('an answer ends where the next heading begins, and its links lead back to the site', () => {
  const { mainEntity } = faqPage(questionsIn(text), 'https://sangkien.example');
  expect(mainEntity).toEqual([
    {
      '@type': 'Question',
      name: 'Đăng ký với ai?',
      acceptedAnswer: {
        '@type': 'Answer',
        text: '<p>Với <strong>đơn vị</strong> của bạn. Xem <a href="https://sangkien.example/don-vi/">đơn vị</a>.</p>',
      },
    },
    expect.objectContaining({ name: 'Báo ở đâu?' }),
  ]);
});
