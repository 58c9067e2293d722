/** `npm start`: builds the site and serves exactly the files a web server would; `SITE_MODE=public` leaves the invented entries out. */
import { spawnSync } from 'node:child_process';
import { serve } from './serve.ts';

const port = Number(process.env['PORT'] ?? 4321);

const build = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  console.error('\nChưa dựng được trang. Hãy xem các dòng ở trên.');
  process.exit(1);
}

try {
  const { origin } = await serve('dist', port);
  console.log(`\n  Trang đã sẵn sàng:  ${origin}/`);
  console.log(`  Tìm kiếm:           ${origin}/tim-kiem/?q=day%20hoc%20stem%20lop%204`);
  console.log(`  Dữ liệu mở:         ${origin}/du-lieu/`);
  console.log('\n  Nhấn Ctrl+C để dừng.\n');
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    console.error(
      `\nCổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chạy: PORT=4322 npm start`,
    );
    process.exit(1);
  }
  throw error;
}
