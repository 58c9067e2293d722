/** How Decap reads and writes the file of an entry: the project's own way, with a line that tells the entry in a list. */
import { describe } from '../src/cms/describe.ts';
import { readEntry, writeEntry } from '../src/cms/entry-file.ts';
import { computed } from '../src/cms/fields.ts';
import { keepLines } from '../src/lib/markdown-lines.ts';
import { tidy } from '../src/schemas/tidy.ts';
import type { CollectionName } from '../src/schemas/names.ts';
import { entryOf } from './directory.ts';

/** Decap's format of one collection. */
export function formatOf(collection: CollectionName): {
  fromFile(text: string): object;
  toFile(data: Record<string, unknown>): string;
} {
  const file = collection === 'settings' ? 'site.yml' : 'index.md';
  return {
    fromFile(text) {
      const { data, body, fault } = readEntry(collection, file, text);
      if (fault) throw new Error(fault);
      const fields = tidy(data) as object;
      const { title, detail } = describe(collection, fields, (name, id) => entryOf(name, id)?.title);
      return {
        ...fields,
        ...(body.trim() && { body: body.trim(), [computed.openedBody]: body.trim() }),
        [computed.line]: detail ? `${title} (${detail})` : title,
      };
    },
    toFile(data) {
      const [body = '', opened = ''] = [data['body'], data[computed.openedBody]].map((text) =>
        typeof text === 'string' ? text : '',
      );
      return writeEntry(collection, data, body && keepLines(opened, body));
    },
  };
}
