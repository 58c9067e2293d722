/** The search itself, over a small index written by the real writer and read from disk by the real client. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutTones } from '../../src/lib/vietnamese.ts';
import { answerFrom, type Answer, type Question } from '../../src/search/answer.ts';
import { openIndex, type SearchIndex } from '../../src/search/open-index.ts';
import type { Piece } from '../../src/search/highlight.ts';
import { Columns, packColumns } from '../../src/search/columns.ts';
import { facetLabels } from '../../src/search/labels.ts';
import { wordOf, wordsOf } from '../../src/search/normalise.ts';
import { fieldOf } from '../../src/search/occurrences.ts';
import { planQuery } from '../../src/search/query.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { packThesaurus, Thesaurus } from '../../src/search/thesaurus.ts';
import { packVocabulary, Vocabulary } from '../../src/search/vocabulary.ts';
import { writeIndex } from '../../src/search/write-index.ts';

const record = (url: string, title: string, own: Partial<SearchRecord> = {}): SearchRecord => ({
  url,
  title,
  unit: '',
  people: '',
  summary: '',
  note: '',
  body: '',
  facets: { kind: ['initiative'] },
  adopters: 0,
  ...own,
});

/** Newest first, as the archive is. */
const records: SearchRecord[] = [
  record('body', 'Vườn rau trong trường', { body: 'Mỗi lớp nuôi một con dế để quan sát.' }),
  record('summary', 'Góc thiên nhiên của lớp', { summary: 'Trẻ nuôi dế và ghi nhật ký.' }),
  record('unit', 'Sân chơi mới', { unit: 'Trường Mầm non Dế Mèn' }),
  record('title', 'Kể chuyện dế cho trẻ nghe'),
  record('day-plain', 'Giờ day mau o lop ban'),
  record('day-other', 'Đáy hồ sạch'),
  record('day', 'Dạy bơi cho học sinh'),
  record('apart', 'Sống vui cùng kỹ sư trẻ có năng khiếu'),
  record('together', 'Rèn kỹ năng sống ở nhà'),
  record('opening', 'Một số biện pháp phòng tránh đuối nước'),
  record('opening-only', 'Một số biện pháp làm sạch kênh'),
  record('swimming', 'Phòng tránh đuối nước mùa hè', { adopters: 3 }),
  record('stem-4', 'Dạy học STEM lớp 4', {
    facets: {
      kind: ['initiative'],
      level: ['quan'],
      subject: ['stem'],
      grade: ['lop-4'],
      schoolLevel: ['tieu-hoc'],
      cost: ['thap'],
    },
    adopters: 2,
  }),
  record('stem-5', 'Dạy học STEM lớp 5', {
    facets: {
      kind: ['initiative'],
      level: ['co-so'],
      subject: ['stem', 'toan'],
      grade: ['lop-5'],
      schoolLevel: ['tieu-hoc'],
      cost: ['cao'],
    },
    adopters: 5,
  }),
  record('labelled', 'Ngày hội của khối', {
    facets: { kind: ['initiative'], subject: ['stem'], grade: ['lop-4'], schoolLevel: ['tieu-hoc'] },
  }),
  record('land', 'Cấp giấy chứng nhận quyền sử dụng đất nhanh hơn', { people: 'Nguyễn Thị Hằng' }),
  record('dog', 'Quản lý chó mèo thả rông'),
  record('scratch', 'Lập trình Scratch cho em'),
  record('pavement', 'Chống lấn chiếm vỉa hè'),
  record('lodging', 'Nhà trọ an toàn'),
  record('lodgings', 'Khu nhà trọ văn minh'),
  record('food', 'An toàn thực phẩm ở chợ'),
  record('turns', 'Tan trường theo tốp', { summary: 'Làm lại một lần tại cổng, AT và TP là tên hai tốp.' }),
  record('rivals', 'Phong trào thi đua của lớp'),
  record('race', 'Đua thuyền giấy'),
  record('football', 'Bóng đá và bông hoa'),
  record('soft', 'Học kỹ năng mềm sống'),
  record('long', 'Hội diễn cuối năm', {
    body: 'Thư viện mở cửa sớm, thứ hai nào cũng vậy. Lớp kể về rác, chai, nguồn, khu phố, phân và loại chim.',
  }),
  record('sorting', 'Phân loại rác ở khu phố'),
  record('decree-19', 'Quyết định 19 về xét khen'),
  record('decree', 'Quyết định về 19 lớp học'),
  record('bags', 'Bao bì giấy'),
  record('honour', 'Phường Gia Thụy', { unit: 'Giấy khen', facets: { kind: ['honour'] } }),
];

const thesaurus = [
  { words: ['giấy chứng nhận quyền sử dụng đất', 'sổ đỏ', 'GCN QSDĐ'], narrower: [] },
  { words: ['kỹ năng sống', 'KNS'], narrower: ['phòng tránh đuối nước'] },
  { words: ['trẻ', 'bé'], narrower: [] },
  { words: ['quản lý chó mèo'], narrower: ['chó dại', 'thả rông'] },
  { words: ['nhà trọ', 'khu trọ', 'ở trọ'], narrower: [] },
  { words: ['an toàn thực phẩm', 'ATTP'], narrower: [] },
  { words: ['quyết định', 'QĐ'], narrower: [] },
];

const folder = mkdtempSync(join(tmpdir(), 'search-test-'));
let index: SearchIndex;

beforeAll(async () => {
  await writeIndex(records, { thesaurus, labels: facetLabels }, folder);
  index = await openIndex(async (path) => new Uint8Array(await readFile(join(folder, path))));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ask = (query: string, rest: Partial<Question> = {}): Promise<Answer> =>
  answerFrom(index, { query, ...rest });

async function urlsOf(answer: Answer, count = answer.total): Promise<string[]> {
  return (await answer.read(0, count)).map(({ url }) => url);
}

/** Addresses of the results that have every word, best first. */
async function find(query: string, rest: Partial<Question> = {}): Promise<string[]> {
  const answer = await ask(query, rest);
  return urlsOf(answer, answer.complete);
}

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('where a word stands', () => {
  it('the title comes before the unit, the unit before the summary, the summary before the text', async () => {
    expect(await find('dế ')).toEqual(['title', 'unit', 'summary', 'body']);
  });

  it('words side by side come before the same words apart', async () => {
    const [first, ...others] = await find('kỹ năng sống ');
    expect(first).toBe('together');
    expect(others).toContain('apart');
  });

  it('a record is found by the names of its subject, grade and level', async () => {
    expect(await find('stem lớp 4 tiểu học ')).toEqual(['stem-4', 'labelled']);
  });

  it('a word of the unit and a word of a label are never taken for neighbours', () => {
    const columns = new Columns(
      packColumns(
        [
          record('a', 'Sân chơi', {
            unit: 'Tiểu học',
            facets: { kind: ['initiative'], schoolLevel: ['tieu-hoc'] },
          }),
        ],
        [0],
        facetLabels,
      ),
    );
    const places = [...(columns.occurrences('tieu')?.places ?? [])];
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(new Set(places.map(fieldOf)).size).toBe(2);
  });

  it('a person is found by name', async () => {
    expect(await find('nguyen thi hang')).toEqual(['land']);
  });

  it('a unit is found by name', async () => {
    expect((await find('mầm non dế mèn'))[0]).toBe('unit');
  });
});

describe('a record that says nearly all of a question in its title', () => {
  it('stands before one with all its words scattered over a text, and says what it lacks', async () => {
    const answer = await ask('phân loại rác tại nguồn');
    const [first, second] = await answer.read(0, 2);
    expect([first?.url, first?.missing]).toEqual(['sorting', ['nguồn']]);
    expect([second?.url, second?.missing]).toEqual(['long', []]);
    expect([answer.complete, answer.main]).toEqual([1, 2]);
  });
});

describe('how people type', () => {
  it('tones typed put “dạy” before “day” and “day” before “đáy”', async () => {
    const found = await urlsOf(await ask('dạy '));
    const places = ['day', 'day-plain', 'day-other'].map((url) => found.indexOf(url));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it.each(['dạy học stem lớp 4', 'day hoc stem lop 4', 'DAY HOC STEM LOP4', 'dajy hojc stem lowps 4'])(
    '“%s” finds STEM for grade 4 first',
    async (query) => {
      expect((await find(query))[0]).toBe('stem-4');
    },
  );

  it('an unfinished last word finds what it may become', async () => {
    expect(await find('lap trinh scra')).toEqual(['scratch']);
  });

  it('one letter, and nothing else, is not yet a question: everything is listed', async () => {
    expect((await ask('s')).total).toBe(records.length);
  });

  it('what everything here is finds everything', async () => {
    for (const query of ['SKKN', 'sáng kiến ', 'của các'])
      expect((await ask(query)).total).toBe(records.length);
  });

  it('signs without words are no question that anything answers', async () => {
    for (const query of ['🎉', '!!!', '"']) expect((await ask(query)).total).toBe(0);
  });

  it.each([
    'constructor __proto__ toString',
    'a'.repeat(20_000),
    'dạy học '.repeat(3000),
    '١٢٣ אבג',
    '<b>dạy</b>',
  ])('nothing that may be pasted breaks it (%#)', async (query) => {
    const answer = await ask(query);
    expect(await urlsOf(answer)).toHaveLength(answer.total);
  });

  it('a wrong letter is mended, and the page asks whether that was meant, with tones', async () => {
    const answer = await ask('lập trình scrach');
    expect(await urlsOf(answer, 1)).toEqual(['scratch']);
    expect(answer.suggestion).toBe('lập trình scratch');
  });

  it('what was typed without tones is asked about without tones', async () => {
    expect((await ask('lap trinh scrach')).suggestion).toBe('lap trinh scratch');
  });

  it('a right word that the archive lacks is not taken for another, and nothing is offered for it', async () => {
    for (const query of ['khiếu nại', 'tai nạn']) {
      const answer = await ask(query);
      expect(answer.complete, query).toBe(0);
      expect(answer.suggestion, query).toBeUndefined();
      expect(answer.unknown, query).toContain(query.split(' ')[1]);
    }
  });

  it('a word that sounds alike is mended where it stands beside its neighbour', async () => {
    const answer = await ask('phòng chánh đuối nước');
    expect((await urlsOf(answer, 1))[0]).toMatch(/swimming|opening/);
    expect(answer.suggestion).toBe('phòng tránh đuối nước');
  });

  it('nothing is offered that no record has', async () => {
    expect((await ask('scrach zzzz')).suggestion).toBeUndefined();
  });

  it('a tone that nobody writes is taken for a mistake when no record has all words', async () => {
    expect((await find('chống lấn chiếm vĩa hè'))[0]).toBe('pavement');
  });

  it('hỏi and ngã are taken for each other, other tones that contradict make another word', async () => {
    expect((await find('kỷ năng'))[0]).toMatch(/together|apart/);
    const answer = await ask('chó');
    expect(await urlsOf(answer)).toEqual(['dog', 'food']);
    expect(answer.complete).toBe(1);
  });

  it('a word written without a tone is another than one typed with a tone', async () => {
    expect(await find('bão ')).toEqual([]);
    expect((await find('bao '))[0]).toBe('bags');
  });

  it('a rare word of a text is found though a common one has the same letters', async () => {
    expect((await find('thư viện'))[0]).toBe('long');
  });

  it('a number is found beside the words that an abbreviation stands for', async () => {
    expect((await find('QĐ 19')).slice(0, 2)).toEqual(['decree-19', 'decree']);
  });

  it('words run together are parted', async () => {
    expect((await find('phongtranh duoi nuoc'))[0]).toMatch(/swimming|opening/);
    expect((await find('dayhocstem'))[0]).toBe('stem-4');
    expect((await find('dayboichohocsinh'))[0]).toBe('day');
  });

  it('a foreign word is not taken for words run together', async () => {
    expect((await ask('melodica')).total).toBe(0);
  });

  it('words that only make a question are not needed', async () => {
    expect((await find('lập trình Scratch là gì'))[0]).toBe('scratch');
    expect((await find('học bơi ở đâu'))[0]).toBe('day');
  });

  it('a word like a particle is needed among words with tones', async () => {
    expect(await find('thi đua')).toEqual(['rivals']);
    expect(await find('thi dua')).toContain('rivals');
  });

  it('a particle is never needed, but a word that only looks like one is found', async () => {
    expect((await find('dạy bơi cho các học sinh'))[0]).toBe('day');
    expect(await find('chó')).toEqual(['dog']);
  });

  it.each([
    'một số biện pháp phòng tránh đuối nước',
    '  Một  số\u00A0biện pháp phòng tránh đuối nước',
    '“Một số biện pháp phòng tránh đuối nước”',
  ])('the opening formula counts for nothing, however it is pasted: “%s”', async (query) => {
    const found = await find(query);
    expect(found.toSorted()).toEqual(['opening', 'swimming']);
  });
});

describe('the thesaurus', () => {
  it.each(['sổ đỏ', 'so do', 'GCN QSDĐ', 'gcn qsdd'])(
    '“%s” finds the certificate of land use',
    async (query) => {
      expect((await find(query))[0]).toBe('land');
    },
  );

  it('an abbreviation that the archive lacks is not cut into shorter ones', async () => {
    expect((await find('ATTP'))[0]).toBe('food');
    expect((await find('attp cho'))[0]).toBe('food');
  });

  it('the name of a group is looked for though another phrase of it costs less', () => {
    const words = ['khoa', 'học', 'công', 'nghệ', 'máy'].map(wordOf);
    const files = words.map((word) => [word]);
    const vocabulary = new Vocabulary(packVocabulary(new Map(words.map(({ key }) => [key, 1])), files));
    const groups = [{ words: ['khoa học công nghệ', 'KHCN', 'máy'], narrower: [] }];
    const packed = packThesaurus(groups, [wordsOf('Khoa học công nghệ'), wordsOf('Máy')]);
    const { substitutes } = planQuery('KHCN', { vocabulary, thesaurus: new Thesaurus(packed) });
    expect(substitutes.map(({ phrase }) => phrase.map(({ key }) => key).join(' '))).toEqual([
      'khoa hoc cong nghe',
    ]);
  });

  it('words that were typed come before others of the same meaning, and before a part of them', async () => {
    expect((await find('khu trọ')).slice(0, 2)).toEqual(['lodgings', 'lodging']);
  });

  it('a broader word finds narrower ones, after itself', async () => {
    const found = await find('kỹ năng sống');
    expect(found[0]).toBe('together');
    expect(found).toContain('swimming');
  });

  it('a narrower word does not find the broader one', async () => {
    expect(await find('phòng tránh đuối nước')).not.toContain('together');
  });

  it('a narrower word of which the archive has nothing finds the broader one', async () => {
    expect(await find('chó dại')).toEqual(['dog']);
    expect(await find('cho dai')).toEqual(['dog']);
  });

  it('a word typed with other tones is another word', async () => {
    expect(await find('bẻ ')).not.toContain('title');
    expect(await find('bé ')).toContain('title');
  });
});

describe('when no record has every word', () => {
  it('the nearest ones come, and each says what it lacks', async () => {
    const answer = await ask('stem lớp 4 robot');
    const [first] = await answer.read(0, 1);
    expect(answer.complete).toBe(0);
    expect(first?.url).toBe('stem-4');
    expect(first?.missing).toEqual(['robot']);
    expect(answer.unknown).toEqual(['robot']);
  });

  it('counts still say what each value would give', async () => {
    const answer = await ask('stem robot', { filters: { grade: ['lop-4'] } });
    const other = await ask('stem robot', { filters: { grade: ['lop-5'] } });
    expect(answer.complete).toBe(0);
    expect(answer.counts().grade).toMatchObject({ 'lop-4': answer.total, 'lop-5': other.total });
  });

  it('nothing at all is found for words that stand nowhere', async () => {
    const answer = await ask('zzzz qqqq');
    expect(answer.total).toBe(0);
    expect(answer.unknown).toEqual(['zzzz', 'qqqq']);
  });
});

describe('filters, counts and order', () => {
  it('a filter narrows, and counts say what each other value would give', async () => {
    const answer = await ask('dạy học stem', { filters: { grade: ['lop-4'] } });
    expect(await urlsOf(answer, answer.complete)).toEqual(['stem-4']);
    expect(answer.counts().grade).toMatchObject({ 'lop-4': 1, 'lop-5': 1 });
    expect(answer.counts().cost).toMatchObject({ thap: 1, cao: 0 });
  });

  it('without words everything is listed, newest first', async () => {
    const answer = await ask('');
    expect(answer.total).toBe(records.length);
    expect(await urlsOf(answer, 3)).toEqual(['body', 'summary', 'unit']);
  });

  it('without words what is like one’s own school comes first', async () => {
    const found = await find('', { profile: { grade: 'lop-5' } });
    expect(found.slice(0, 2)).toEqual(['stem-5', 'body']);
  });

  it('the most adopted come first when asked so', async () => {
    expect((await find('', { sort: 'adopted' })).slice(0, 3)).toEqual(['stem-5', 'swimming', 'stem-4']);
  });

  it('results of one kind are counted and read by themselves', async () => {
    const answer = await ask('');
    expect(answer.countOf('honour')).toBe(1);
    expect((await answer.read(0, 5, 'honour')).map(({ url }) => url)).toEqual(['honour']);
  });

  it('what is like one’s own school comes first among equals', async () => {
    expect((await find('stem'))[0]).toBe('stem-4');
    expect((await find('stem', { profile: { grade: 'lop-5' } }))[0]).toBe('stem-5');
  });

  it('a budget is met by what costs less, too', async () => {
    expect((await find('dạy học stem', { profile: { cost: 'vua' } }))[0]).toBe('stem-4');
  });
});

describe('what is shown', () => {
  it('found words are marked on the text with its tones', async () => {
    const [first] = await (await ask('day hoc stem')).read(0, 1);
    expect(marked(first?.title ?? [])).toBe('[Dạy học STEM] lớp 4');
  });

  it('a word written with quite other tones than typed is not marked', async () => {
    const [first] = await (await ask('dạy bơi ')).read(0, 1);
    expect(marked(first?.title ?? [])).toBe('[Dạy bơi] cho học sinh');
    const other = (await (await ask('dạy ')).read(0, 9)).find(({ url }) => url === 'day-other');
    expect(marked(other?.title ?? [])).toBe('Đáy hồ sạch');
  });

  it('a word is not marked where it is written with another tone than it was found by', async () => {
    const [first] = await (await ask('bó')).read(0, 1);
    expect(marked(first?.title ?? [])).toBe('[Bóng] đá và bông hoa');
  });

  it('a phrase found with a word between its words is marked', async () => {
    const found = await (await ask('kns')).read(0, 9);
    const soft = found.find(({ url }) => url === 'soft');
    expect(marked(soft?.title ?? [])).toBe('Học [kỹ năng] mềm [sống]');
  });

  it('a word found by another of the same meaning is marked, too', async () => {
    const [first] = await (await ask('so do')).read(0, 1);
    expect(marked(first?.title ?? [])).toBe('Cấp [giấy chứng nhận quyền sử dụng đất] nhanh hơn');
  });
});

describe('for any words of the archive', () => {
  const words = [
    ...new Set(records.flatMap(({ title, summary }) => `${title} ${summary}`.split(/\s+/))),
  ].filter(Boolean);
  const queries = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
    .map((all) => `${all.join(' ')} `);

  it('leaving the tones off loses no record', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const plain = await find(withoutTones(query));
        for (const url of await find(query)) expect(plain).toContain(url);
      }),
      { numRuns: 60 },
    );
  });

  it('composed and decomposed letters give the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        expect(await find(query.normalize('NFD'))).toEqual(await find(query));
      }),
      { numRuns: 60 },
    );
  });

  it('the title of each record, with and without tones, finds it first', async () => {
    for (const { url, title } of records)
      for (const query of [title, withoutTones(title)]) expect((await find(query))[0]).toBe(url);
  });
});
