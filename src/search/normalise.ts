/**
 * How text is made comparable, at index time and in the browser alike.
 * Tones stay: Pagefind folds them and ranks exact tones higher. What it does not fold is done here.
 */

/** Look-alikes of Đ and đ that keyboards and old documents leave behind. */
const lookAlikes = /[\u00D0\u00F0\u0189\u0256]/g;

/** Makes a text ready for Pagefind: one Unicode form, lower case, đ written d. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(lookAlikes, 'Đ').toLocaleLowerCase('vi').replaceAll('đ', 'd');
}
