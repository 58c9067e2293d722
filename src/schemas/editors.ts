/** Người biên tập: who may write and who may publish. Kept beside the settings, and never changed through the CMS. */
import { z } from 'astro/zod';

const editor = z.strictObject({
  login: z.string({ error: 'chưa có tên đăng nhập' }).trim().min(1, 'chưa có tên đăng nhập').max(120, 'tên đăng nhập dài quá 120 ký tự'),
  name: z
    .string({ error: 'chưa có họ tên' })
    .trim()
    .min(1, 'chưa có họ tên')
    .max(120, 'họ tên dài quá 120 ký tự')
    .regex(/^[^<>\n]*$/, 'họ tên không được chứa dấu < hoặc >'),
  email: z.email({ error: 'phải là địa chỉ thư điện tử' }),
  role: z.enum(['editor', 'publisher'], { error: 'quyền phải là editor (biên tập) hoặc publisher (công bố)' }),
});

/** Every person the publishing server knows. */
export const editors = z
  .array(editor, { error: 'phải là danh sách, mỗi người một dòng bắt đầu bằng dấu gạch ngang' })
  .min(1, 'cần ít nhất một người')
  .superRefine((people, context) => {
    const seen = new Set<string>();
    for (const [index, { login }] of people.entries()) {
      if (seen.has(login)) context.addIssue({ code: 'custom', path: [index, 'login'], message: `tên đăng nhập “${login}” bị trùng` });
      seen.add(login);
    }
  });

export type Editor = z.infer<typeof editor>;
