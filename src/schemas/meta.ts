import 'astro/zod';
import type { CollectionName } from './names.ts';

/**
 * The words a schema field carries for the people who fill it in. The CMS form, the error messages,
 * the open-data dictionary and the README all read them from here.
 */
declare module 'zod/v4/core' {
  interface GlobalMeta {
    /** What the field is called on the form, in Vietnamese. */
    label?: string;
    /** One sentence that helps the editor fill it in and tells the engineer what it holds. */
    hint?: string;
    /** The form control, only where the type alone does not decide it. */
    widget?: 'text' | 'lines' | 'markdown' | 'image' | 'file' | 'relation' | 'date';
    /** The order of a list says nothing: the form puts a new item on top, where one sees it, and lets none be moved. */
    isUnordered?: boolean;
    /** The collection whose entry ids this field holds; the reference is checked. */
    relation?: CollectionName;
    /** Vietnamese label of each stored value of an enumeration. */
    options?: Readonly<Record<string, string>>;
  }
}
