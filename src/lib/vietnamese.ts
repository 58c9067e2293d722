/** Vietnamese text as people sort and read it. Pure; knows nothing of the site. */

// Marked pure, so that what never sorts, as the search in a browser, need not make one: that takes a phone long.
const collator = /* @__PURE__ */ new Intl.Collator('vi', { numeric: true });

/** Orders two pieces of text as a Vietnamese dictionary does. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Orders two people by given name (the last word), then by the whole name. */
export function compareNames(a: string, b: string): number {
  return compareText(givenName(a), givenName(b)) || compareText(a, b);
}

/** @returns the last word of a name: people are called by it. A shortened one (“Trần Văn H.”) gives its initial. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

const act = '(?:bien phap|giai phap|kinh nghiem|hinh thuc|phuong phap|cach)';
const opening = new RegExp(
  (
    `^(?:(?:nhom |mot so |mot vai |cac |nhung |vai )${act}|(?:bien phap|giai phap|kinh nghiem|hinh thuc|phuong phap))` +
    `(?:(?:, | va |, va )${act})*(?: (?:nham|de|giup(?! do)|trong|ve))?(?= )`
  ).replaceAll(' ', '\\s+'),
  'i',
);

/** @returns how many letters of a title, with or without tones, are the formula that says nothing (“Một số biện pháp”) */
export function openingLength(title: string): number {
  const match = opening.exec(withoutTones(title.normalize('NFC')));
  return match?.[0].length ?? 0;
}

/**
 * Parts a title into the formula most titles open with (“Một số biện pháp”, which says nothing) and what it is about.
 * Sorting, similarity and display use the second part.
 */
export function splitTitle(title: string): { opening: string; subject: string } {
  const length = openingLength(title);
  return { opening: title.slice(0, length), subject: title.slice(length).trim() };
}

const phraseOpening =
  /^(?:để|và|cho|của|bằng|nhằm|trong|với|tại|theo|giúp|khi|ở|từ|hoặc|trên|dưới|giữa|không|được|mà|thành)$/u;

/** Whether a new phrase begins with a word: a line may well end before it. */
export function opensPhrase(word: string): boolean {
  return phraseOpening.test(word.normalize('NFC').toLocaleLowerCase('vi'));
}

const numeral = /^(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|triệu|tỷ|tỉ)$/u;

/** Whether a word counts what follows it: “một triệu”, “mười bốn hộ”. “Năm” is a year more often than five. */
export function isNumeral(word: string): boolean {
  return numeral.test(word.normalize('NFC').toLocaleLowerCase('vi'));
}

/** Orders two titles by what they are about. */
export function compareTitles(a: string, b: string): number {
  return compareText(splitTitle(a).subject, splitTitle(b).subject);
}

/** The syllables of a text, lower-case, without punctuation. */
export function syllables(text: string): string[] {
  return text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];
}

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A word as one says it: capitals, spaces and the letter that bears the tone make no difference (“Hoà  bình” is “hòa bình”). */
export function asSpoken(text: string): string {
  return text
    .normalize('NFD')
    .toLocaleLowerCase('vi')
    .trim()
    .split(/\s+/)
    .map((syllable) => syllable.replace(toneMark, '') + (syllable.match(toneMark) ?? []).join(''))
    .join(' ');
}

/** Takes tones and marks away: “Đổi mới” → “Doi moi”. */
export function withoutTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

/** A stable piece of an address made of any text: “Điều 1. Mục đích” → “dieu-1-muc-dich”. */
export function slugOf(text: string): string {
  return withoutTones(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The id of a heading of a text: stable and unaccented, apart from the page's own ids. */
export const headingId = (heading: string): string => `muc-${slugOf(heading)}`;
