import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Office, reading } from './office.ts';

const folder = 'content/initiatives/2023/ghep-doi-doc-sach';
const pictureAt = (name: string, content: Buffer) => ({ path: `${folder}/${name}`, content });

/** A plain picture, without anything noted in it. */
const picture = (format: 'jpeg' | 'png' | 'webp' | 'avif', width = 8, height = 6) =>
  sharp({ create: { width, height, channels: 3, background: '#b4541a' } })
    .toFormat(format)
    .toBuffer();

/** The initiative with other pictures than its own. */
const withPictures = (text: string, names: string[]) =>
  text.replace(
    /^pictures:\n(?: .*\n)+/m,
    names.length === 0
      ? ''
      : `pictures:\n${names.map((name) => `  - src: ${name}\n    alt: Góc đọc sách.\n`).join('')}`,
  );

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe('pictures and files', () => {
  it('travel with their entry into the draft, then to the site', async () => {
    const office = await Office.open();
    const png = await picture('png');
    const raw = withPictures(office.read(reading.path), ['doc-doi.png', 'goc-moi.png']);
    expect(await office.save('lan', reading, raw, {}, [pictureAt('goc-moi.png', png)])).toMatchObject({
      status: 200,
    });
    expect(await office.draft(reading)).toMatchObject({
      diffs: [{ path: reading.path }, { path: `${folder}/goc-moi.png`, newFile: true }].sort((a, b) =>
        a.path.localeCompare(b.path),
      ),
    });
    const { body } = await office.ask('minh', 'unpublishedEntryMediaFile', {
      ...reading,
      path: `${folder}/goc-moi.png`,
    });
    expect(body).toMatchObject({ name: 'goc-moi.png', encoding: 'base64', content: png.toString('base64') });

    // The form sends only what is new: saving again without the picture keeps it.
    await office.save('lan', reading, raw.replace('Mỗi đôi', 'Mỗi cặp'));
    await office.publish('hoa', reading);
    expect(readFileSync(join(office.root, folder, 'goc-moi.png'))).toEqual(png);
    const media = await office.list<{ name: string }>('lan', 'getMedia', { mediaFolder: folder });
    expect(media.map(({ name }) => name)).toEqual(['doc-doi.png', 'goc-moi.png']);
    expect((await office.ask('lan', 'getMedia', { mediaFolder: 'content/media' })).body).toEqual([]);
  });

  it('that the entry no longer names leave the draft, and the site with it', async () => {
    const office = await Office.open();
    const png = await picture('png');
    const text = office.read(reading.path);
    await office.save('lan', reading, withPictures(text, ['a.png', 'b.png']), {}, [
      pictureAt('a.png', png),
      pictureAt('b.png', png),
      pictureAt('thua.png', png),
    ]);
    const inDraft = () =>
      office
        .git('ls-tree', '--name-only', `cms/initiatives-2023/ghep-doi-doc-sach/index:${folder}`)
        .split('\n');
    expect(inDraft()).toEqual(['a.png', 'b.png', 'index.md']);
    await office.save('lan', reading, withPictures(text, ['b.png']));
    expect(inDraft()).toEqual(['b.png', 'index.md']);
    await office.publish('hoa', reading);
    expect(office.git('ls-files', folder).split('\n')).toEqual([`${folder}/b.png`, `${folder}/index.md`]);
    expect(office.exists(`${folder}/doc-doi.png`)).toBe(false);
    expect(office.git('status', '--porcelain')).toBe('');
  });

  it('that an entry names and nobody sent are missed, by their field', async () => {
    const office = await Office.open();
    const { status, body } = await office.save(
      'lan',
      reading,
      withPictures(office.read(reading.path), ['khong-co.png']),
    );
    expect(status).toBe(422);
    expect(body.error).toBe(
      'Ảnh 1 › Ảnh: không thấy tệp “khong-co.png” bên cạnh mục này. Hãy tải tệp lên lại.',
    );
  });

  it('come back with an entry that was taken off the site to be a draft again', async () => {
    const office = await Office.open();
    const shelfWith = {
      ...reading,
      slug: 'goc-sach-hanh-lang/index',
      path: 'content/initiatives/2023/goc-sach-hanh-lang/index.md',
    };
    const raw = office
      .read(shelfWith.path)
      .replace(/---\n$/, 'pictures:\n  - src: a.png\n    alt: Góc sách.\n---\n');
    const asset = {
      path: 'content/initiatives/2023/goc-sach-hanh-lang/a.png',
      content: await picture('png'),
    };
    await office.save('hoa', shelfWith, raw, { useWorkflow: false }, [asset]);
    await office.ask('hoa', 'deleteFiles', { paths: [shelfWith.path] });
    // Decap’s “Unpublish” deletes, then saves the entry again, without its pictures.
    const { status } = await office.save('hoa', shelfWith, raw, { status: 'pending_publish' });
    expect(status).toBe(200);
    await office.publish('hoa', shelfWith);
    expect(office.exists(asset.path)).toBe(true);
  });
});

describe('what a camera noted', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'about the place and the day is not stored (%s)',
    async (format) => {
      const office = await Office.open();
      const noted = await sharp(await picture(format, 64, 48))
        .withExif({
          IFD0: { Artist: 'Nguyễn Văn A' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 0/1' },
        })
        .withMetadata({ orientation: 6 })
        .toFormat(format)
        .toBuffer();
      expect((await sharp(noted).metadata()).exif).toBeDefined();
      const name = `anh.${format === 'jpeg' ? 'jpg' : format}`;
      await office.save('lan', reading, withPictures(office.read(reading.path), [name]), {}, [
        pictureAt(name, noted),
      ]);
      await office.publish('hoa', reading);
      const stored = await sharp(readFileSync(join(office.root, folder, name))).metadata();
      expect(stored.exif).toBeUndefined();
      expect(stored.xmp).toBeUndefined();
      expect(stored.orientation ?? 1).toBe(1);
      // Upright as the camera meant it, though it no longer says so.
      expect([stored.width, stored.height]).toEqual([48, 64]);
    },
  );

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'is all that is touched: a picture without notes stays byte for byte (%s)',
    async (format) => {
      const office = await Office.open();
      const plain = await picture(format);
      const name = `anh.${format === 'jpeg' ? 'JPG' : format}`;
      await office.save('lan', reading, withPictures(office.read(reading.path), [name]), {}, [
        pictureAt(name, plain),
      ]);
      await office.publish('hoa', reading);
      expect(readFileSync(join(office.root, folder, name))).toEqual(plain);
    },
  );
});

describe('what is refused, with nothing written', () => {
  const megabyte = 1024 * 1024;
  const cases: [string, string, () => Promise<Buffer>, number, RegExp][] = [
    ['a PDF that calls itself a picture', 'anh.png', () => Promise.resolve(pdf), 422, /bên trong là PDF/],
    ['a picture that calls itself a PDF', 'tep.pdf', () => picture('png'), 422, /bên trong là PNG/],
    [
      'a page that calls itself a picture',
      'anh.jpg',
      () => Promise.resolve(Buffer.from('<script>alert(1)</script>')),
      422,
      /không đúng loại/,
    ],
    [
      'a plain archive that calls itself a document',
      'tep.docx',
      () => Promise.resolve(Buffer.from('504b0506'.padEnd(44, '0'), 'hex')),
      422,
      /không đúng loại/,
    ],
    ['a JPEG that calls itself a PNG', 'anh.png', () => picture('jpeg'), 422, /bên trong là JPG/],
    ['an empty file', 'anh.png', () => Promise.resolve(Buffer.alloc(0)), 422, /không đúng loại/],
    [
      'a picture of more than 8 MB',
      'anh.png',
      async () => Buffer.concat([await picture('png'), Buffer.alloc(8 * megabyte)]),
      413,
      /8 MB/,
    ],
    [
      'a file of more than 10 MB',
      'tep.pdf',
      () => Promise.resolve(Buffer.concat([pdf, Buffer.alloc(10 * megabyte)])),
      413,
      /10 MB/,
    ],
    ['a picture of more than 50 million dots', 'anh.png', () => picture('png', 8000, 6300), 422, /50 triệu/],
    [
      'a picture that was cut off',
      'anh.jpg',
      async () => (await picture('jpeg', 400, 300)).subarray(0, 700),
      422,
      /không đọc được/,
    ],
  ];

  it.each(cases)('%s', async (_what, name, make, status, words) => {
    const office = await Office.open();
    const before = office.state();
    const answer = await office.save('lan', reading, office.read(reading.path), {}, [
      pictureAt(name, await make()),
    ]);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatch(words);
    expect(answer.body.error).toContain(name);
    expect(office.state()).toBe(before);
  });

  it.each([
    'anh.svg',
    'chay.js',
    '.anh.png',
    'anh.png.exe',
    '../../../../.git/hooks/pre-commit',
    '../goc-sach-hanh-lang/anh.png',
  ])('an upload called %s', async (name) => {
    const office = await Office.open();
    const before = office.state();
    const answer = await office.save('lan', reading, office.read(reading.path), {}, [
      pictureAt(name, await picture('png')),
    ]);
    expect(answer).toMatchObject({ status: 403, body: { code: 'path' } });
    expect(office.state()).toBe(before);
  });

  it('more than 40 files in one save', async () => {
    const office = await Office.open();
    const png = await picture('png');
    const assets = Array.from({ length: 41 }, (_, place) => pictureAt(`anh-${place}.png`, png));
    expect(await office.save('lan', reading, office.read(reading.path), {}, assets)).toMatchObject({
      status: 413,
    });
  });
});
