/** Small numbers written as letters, one each: lists of thousands of them are then text that compresses well. */

/** Letters start here: printable, and none that JSON must escape. */
const firstLetter = 0x5d;
/** They end where those begin that stand for nothing alone. */
const mostLetters = 0xd800 - firstLetter;

/** @throws when there is no letter for so large a number */
export function toLetter(number: number): string {
  if (number >= mostLetters)
    throw new RangeError(`a letter stands for less than ${mostLetters}, not ${number}`);
  return String.fromCharCode(firstLetter + number);
}

/** @returns the number that the letter at a place stands for; NaN beyond the end */
export const fromLetter = (text: string, at: number): number => text.charCodeAt(at) - firstLetter;
