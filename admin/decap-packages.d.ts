/** Types of the parts of Decap's packages that this screen and its tests use; the packages bring none. */

declare module 'decap-cms-ui-default' {
  export const reactSelectStyles: object;
}

declare module 'decap-cms-lib-util' {
  /** Where one stands in a list that comes in pages. */
  export class Cursor {
    static create(cursor: { actions: string[]; meta: object; data: object }): Cursor;
    readonly data: { toJS(): object };
  }
  /** The property under which a backend attaches a cursor to the entries it returns. */
  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol;
}

declare module 'decap-cms-locales' {
  import type { Words } from './vietnamese.ts';
  export const vi: Words;
}

declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const words: import('./vietnamese.ts').Words;
  export default words;
}

declare module 'decap-cms-locales/dist/esm/vi/index.js' {
  const words: import('./vietnamese.ts').Words;
  export default words;
}
