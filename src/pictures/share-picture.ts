/** The picture that stands for a page where its link is shared: laid out by satori, drawn by sharp. For builds only. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import satori from 'satori';
import sharp from 'sharp';
import { drumCover } from '../lib/drum-cover.ts';
import { once } from '../lib/once.ts';
import { breakLines } from '../lib/line-breaks.ts';
import { splitTitle } from '../lib/vietnamese.ts';
import { palette } from './palette.ts';

/** In pixels: what Facebook and Zalo show whole. */
export const size = { width: 1200, height: 630 } as const;

/** What a picture says. */
export interface SharePicture {
  /** What the drum beside the words is drawn from: the same for one seed, at every build. */
  seed: string;
  /** The drum's colour, `#rrggbb`. */
  hue: string;
  /** Above the title: what kind of page it is. */
  kind: string;
  title: string;
  /** Below the title, the first one stronger. */
  lines: readonly string[];
  siteName: string;
  /** Said when what the page shows is invented. */
  warning?: string | undefined;
}

/** An element as satori takes it: a React element without React. */
interface Element {
  type: string;
  props: { style?: Record<string, string | number>; children?: Children; src?: string };
}
type Children = string | readonly Element[];

const box = (style: Record<string, string | number>, children: Children): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const folder = '.cache/share-pictures';
/** A picture that no build has used for this long leaves the cache: a month, in milliseconds. */
const longestUnused = 30 * 24 * 60 * 60 * 1000;
/** Makes the cache ready: it is there, and holds nothing that is no longer used. */
const openCache = once(async () => {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const file = `${folder}/${name}`;
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > longestUnused) await rm(file);
  }
});

const face = (name: string, weight: 400 | 600, file: string) => ({ name, weight, file });
const faces = [
  face('Be Vietnam Pro', 400, 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  face('Be Vietnam Pro', 600, 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  face('Lora', 400, 'lora/400Regular/Lora_400Regular.ttf'),
  face('Lora', 600, 'lora/600SemiBold/Lora_600SemiBold.ttf'),
];
const fonts = once(() =>
  Promise.all(
    faces.map(async ({ name, weight, file }) => ({
      name,
      weight,
      data: await readFile(`node_modules/@expo-google-fonts/${file}`),
    })),
  ),
);

const strip = 236;
const margin = 60;
const measure = size.width - strip - 2 * margin;
const titleHeight = 330;
/** What the name of the site takes of the last line, with some air. */
const nameWidth = 290;

/** Lines of one size and face; each was broken before, so none breaks again. */
const lines = (texts: readonly string[], fontSize: number, style: Record<string, string | number>) =>
  box(
    { flexDirection: 'column', fontSize, lineHeight: 1.32, ...style },
    texts.map((text) => box({ whiteSpace: 'nowrap' }, text)),
  );

/** How much wider than guessed a line may come out, in each face. */
const slack = { title: 1.04, text: 1.09 } as const;

/** The title as large as its place allows, its opening formula lighter and smaller than what it is about. */
function titleOf(title: string): Element {
  const { opening, subject } = splitTitle(title);
  const openingSize = 34;
  const left = titleHeight - (opening ? openingSize * 1.5 : 0);
  const sizes = [62, 56, 50, 45, 40, 36, 33];
  const set = (fontSize: number) => breakLines(subject, measure / fontSize / slack.title);
  const fontSize = sizes.find((each) => set(each).length * each * 1.32 <= left) ?? 30;
  return box({ flexDirection: 'column' }, [
    ...(opening ? [lines([opening], openingSize, { color: palette.ash, fontWeight: 400 })] : []),
    lines(set(fontSize), fontSize, { fontWeight: 600 }),
  ]);
}

function layOut({ seed, hue, kind, title, lines: facts, siteName, warning }: SharePicture): Element {
  const drum = `data:image/svg+xml,${encodeURIComponent(drumCover(seed, hue))}`;
  const text = { fontFamily: 'Be Vietnam Pro', fontWeight: 400, color: palette.ash };
  const [first = '', ...others] = facts;
  const firstLines = breakLines(first, measure / 30 / slack.text);
  return box({ ...size, background: palette.paper, color: palette.ink }, [
    box(
      {
        width: strip,
        flexShrink: 0,
        height: size.height,
        overflow: 'hidden',
        borderRight: `8px solid ${palette.gold}`,
      },
      [
        {
          type: 'img',
          props: { src: drum, style: { width: 1008, height: 630, marginLeft: -220, flexShrink: 0 } },
        },
      ],
    ),
    box(
      {
        flexDirection: 'column',
        flexGrow: 1,
        padding: `44px ${margin}px 40px`,
        justifyContent: 'space-between',
      },
      [
        box({ justifyContent: 'space-between', alignItems: 'center', fontSize: 26 }, [
          box({ ...text, fontWeight: 600, color: palette.lacquer }, kind),
          ...(warning
            ? [
                box(
                  {
                    ...text,
                    color: palette.ink,
                    background: palette['gold-pale'],
                    padding: '4px 14px',
                    fontSize: 22,
                  },
                  warning,
                ),
              ]
            : []),
        ]),
        box({ fontFamily: 'Lora' }, [titleOf(title)]),
        box({ flexDirection: 'column', gap: 6, borderTop: `2px solid ${palette.sand}`, paddingTop: 18 }, [
          lines(firstLines, 30, { ...text, fontWeight: 600, color: palette.ink }),
          box({ justifyContent: 'space-between', alignItems: 'flex-end' }, [
            lines(breakLines(others.join(' · '), (measure - nameWidth) / 24 / slack.text), 24, text),
            lines([siteName], 24, { ...text, fontWeight: 600, color: palette['lacquer-dark'] }),
          ]),
        ]),
      ],
    ),
  ]);
}

/**
 * Draws a picture, or takes it from the cache when this very layout was drawn before.
 * @returns a PNG of {@link size}
 */
export async function drawSharePicture(picture: SharePicture): Promise<Buffer> {
  const element = layOut(picture);
  const name = createHash('sha256').update(JSON.stringify(element)).digest('hex').slice(0, 32);
  const file = `${folder}/${name}.png`;
  await openCache();
  try {
    await utimes(file, new Date(), new Date());
    return await readFile(file);
  } catch {
    // Not drawn yet.
  }
  const svg = await satori(element as Parameters<typeof satori>[0], { ...size, fonts: await fonts() });
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 32, dither: 0 }).toBuffer();
  // Named only when whole: a build that was killed leaves no half picture behind.
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}
