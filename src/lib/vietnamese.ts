/** Vietnamese text as people sort and read it. Pure; knows nothing of the site. */

const collator = new Intl.Collator('vi', { numeric: true });

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

const opening =
  /^(?:(?:một số|một vài|các|những|vài) (?:biện pháp|giải pháp|kinh nghiệm|hình thức|phương pháp|cách)|(?:biện pháp|giải pháp|kinh nghiệm|hình thức|phương pháp))(?:(?:, | và |, và )(?:biện pháp|giải pháp|kinh nghiệm|hình thức|phương pháp))*(?: (?:nhằm|để|giúp(?! đỡ)|trong|về))?(?= )/iu;

/**
 * Parts a title into the formula most titles open with (“Một số biện pháp”, which says nothing) and what it is about.
 * Sorting, similarity and display use the second part.
 */
export function splitTitle(title: string): { opening: string; subject: string } {
  const match = opening.exec(title);
  if (!match) return { opening: '', subject: title };
  return { opening: match[0], subject: title.slice(match[0].length).trim() };
}

/** Orders two titles by what they are about. */
export function compareTitles(a: string, b: string): number {
  return compareText(splitTitle(a).subject, splitTitle(b).subject);
}

/** The syllables of a text, lower-case, without punctuation. */
export function syllables(text: string): string[] {
  return text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Takes tones and marks away: “Đổi mới” → “Doi moi”. */
export function withoutTones(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** A stable piece of an address made of any text: “Điều 1. Mục đích” → “dieu-1-muc-dich”. */
export function slugOf(text: string): string {
  return withoutTones(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
