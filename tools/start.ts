/**
 * `npm start`: the site, the screen the office writes in, and the publishing server behind it. What is published is
 * built into a new folder and shown when it is whole. `SITE_MODE=public` leaves the invented entries out.
 */
import { existsSync, readFileSync, watch } from 'node:fs';
import { createServer } from 'node:net';
import { createPublishingServer } from '../server/app.ts';
import { describe } from '../src/cms/describe.ts';
import { readEntry } from '../src/cms/entry-file.ts';
import { labelOf } from '../src/schemas/form.ts';
import type { Problem } from '../src/schemas/problem.ts';
import { siteHandler } from './serve.ts';
import { SiteBuilder } from './site-builder.ts';

const env = process.env;
const port = Number(env['PORT'] ?? 4321);

/** Quiet after the last change of a file before the site is built, in milliseconds: an entry is several files. */
const settled = 500;

/** A problem as the office knows the entry: by its title, and by the label of the field. */
function tell({ collection, file, path, message }: Problem): string {
  const at = `content/${file}`;
  const data = existsSync(at) ? readEntry(collection, file, readFileSync(at, 'utf8')).data : undefined;
  const { title } = describe(collection, data, () => undefined);
  return `“${title || file}”${path.length > 0 ? `, ô “${labelOf(collection, path)}”` : ''}: ${message}`;
}

/** @throws when another program listens at the port: said before anything is written or built */
async function claimPort(): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

try {
  await claimPort();
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(
    `\nCổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chạy: PORT=4322 npm start`,
  );
  process.exit(1);
}

const builder = new SiteBuilder({ folder: '.site', describe: tell });

/** Builds once when files have been quiet for a moment: a publication writes several, and is told besides. */
let timer: NodeJS.Timeout | undefined;
function buildSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void builder.build(), settled);
}

const app = await createPublishingServer({
  root: process.cwd(),
  hosts:
    env['CMS_HOSTS']
      ?.split(',')
      .map((host) => host.trim())
      .filter(Boolean) ?? [],
  ...(env['CMS_IDENTITY_HEADER'] && { identityHeader: env['CMS_IDENTITY_HEADER'] }),
  ...(env['CMS_PUSH_TO'] && { remote: env['CMS_PUSH_TO'] }),
  siteState: () => builder.state(),
  onPublished: buildSoon,
  fallback: siteHandler(() => builder.folders()),
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    builder.stop();
    void app.close().finally(() => process.exit(0));
  });
}

const building = builder.build();
if (builder.folders().length === 0) {
  console.log('Đang dựng trang lần đầu…');
  await building;
}
void building.then(() => {
  const { state, reason } = builder.state();
  if (state === 'failed') console.error(`\nChưa dựng được trang: ${reason ?? ''}`);
  if (builder.folders().length === 0) process.exit(1);
});

// Content may also change by hand, or come from elsewhere by git.
watch('content', { recursive: true }, buildSoon).on('error', (error) => {
  console.error('Không theo dõi được thư mục content; chỉ dựng lại trang khi có công bố.', error);
});

await app.listen({ port, host: '127.0.0.1' });
const [address] = app.addresses();
const origin = `http://localhost:${typeof address === 'object' ? address.port : port}`;
console.log(`\n  Trang đã sẵn sàng:  ${origin}/`);
console.log(`  Tìm kiếm:           ${origin}/tim-kiem/?q=day%20hoc%20stem%20lop%204`);
console.log(`  Dữ liệu mở:         ${origin}/du-lieu/`);
console.log(`  Trang quản trị:     ${origin}/admin/`);
console.log('\n  Nhấn Ctrl+C để dừng.\n');
