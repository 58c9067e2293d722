/** Builds the site twice for the tests: as it ships, and as the public would get it without invented entries. */
import { spawnSync } from 'node:child_process';

const builds = [
  { mode: 'demo', folder: 'dist' },
  { mode: 'public', folder: 'dist-public' },
];

for (const { mode, folder } of builds) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', folder],
    {
      stdio: 'inherit',
      env: { ...process.env, SITE_MODE: mode, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  console.log(`Built ${folder}/ (SITE_MODE=${mode}).`);
}
