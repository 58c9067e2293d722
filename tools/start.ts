/**
 * `npm start`: the site, the screen the office writes in, and the publishing server behind it. What is published is
 * built into a new folder and shown when it is whole. `SITE_MODE=public` leaves the invented entries out.
 */
import { describe, listFields } from '../src/cms/describe.ts';
import { labelOf } from '../src/schemas/form.ts';
import { createPublishingServer } from '../server/app.ts';
import { siteHandler } from './serve.ts';
import { SiteBuilder } from './site-builder.ts';

const env = process.env;
const port = Number(env['PORT'] ?? 4321);
const split = (list: string | undefined) => list?.split(',').map((item) => item.trim()).filter(Boolean) ?? [];

const builder = new SiteBuilder({
  folder: '.site',
  describe: ({ collection, file, path, message }) => `${file} › ${labelOf(collection, path)}: ${message}`,
});

const app = await createPublishingServer({
  root: process.cwd(),
  hosts: split(env['CMS_HOSTS']),
  ...(env['CMS_IDENTITY_HEADER'] && { identityHeader: env['CMS_IDENTITY_HEADER'] }),
  ...(env['CMS_PUSH_TO'] && { remote: env['CMS_PUSH_TO'] }),
  listFields: () => listFields,
  describe: (collection, data, archive) =>
    describe(collection, data, (name, id) => {
      const entry = name === 'units' ? archive.units.find((unit) => unit.id === id) : undefined;
      return entry?.data.name;
    }),
  siteState: () => builder.state(),
  onPublished: () => void builder.build(),
  fallback: siteHandler(() => builder.folders()),
});

console.log('Đang dựng trang…');
await builder.build();
const { state, reason } = builder.state();
if (state === 'failed') console.error(`\nChưa dựng được trang: ${reason ?? ''}`);
if (builder.folders().length === 0) process.exit(1);

try {
  await app.listen({ port, host: '127.0.0.1' });
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(
    `\nCổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chạy: PORT=4322 npm start`,
  );
  process.exit(1);
}
const [address] = app.addresses();
const origin = `http://localhost:${typeof address === 'object' ? address.port : port}`;
console.log(`\n  Trang đã sẵn sàng:  ${origin}/`);
console.log(`  Tìm kiếm:           ${origin}/tim-kiem/?q=day%20hoc%20stem%20lop%204`);
console.log(`  Dữ liệu mở:         ${origin}/du-lieu/`);
console.log(`  Trang quản trị:     ${origin}/admin/`);
console.log('\n  Nhấn Ctrl+C để dừng.\n');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void app.close().finally(() => process.exit(0)));
}
