/**
 * `npm run fonts`: cuts the site's three fonts down to what Vietnamese and English text needs.
 * The results are committed, so a build never depends on this; run it when the glyph list changes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vowels = Array.from('aăâeêioôơuưyAĂÂEÊIOÔƠUƯY');
const vietnamese = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
const ascii = Array.from({ length: 95 }, (_, offset) => String.fromCharCode(32 + offset));
const others = 'đĐ\u00a0«»“”‘’–—…·•×÷−≥≤→←↑↓©°²³§½₫✓';
const glyphs = [...ascii, ...vietnamese, others].join('');

/** None that puts marks on letters: a letter and its marks are one character in all that is published (NFC). */
const features = ['ccmp', 'liga', 'locl', 'tnum'];
const fonts = {
  'be-vietnam-pro-400': { source: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf', kern: true },
  'be-vietnam-pro-600': { source: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf', kern: true },
  // The pairs to kern are a third of Lora's file and move a letter by a hair; without them it comes a round trip earlier.
  'lora-600': { source: 'lora/600SemiBold/Lora_600SemiBold.ttf', kern: false },
};

for (const [name, { source, kern }] of Object.entries(fonts)) {
  const original = await readFile(`node_modules/@expo-google-fonts/${source}`);
  const subset = await subsetFont(original, glyphs, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: kern ? [...features, 'kern'] : features,
  });
  await writeFile(`src/assets/fonts/${name}.woff2`, subset);
  console.log(`${name}.woff2: ${subset.length} bytes`);
}
