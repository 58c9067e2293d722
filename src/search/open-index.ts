/** The index of search as it is stored, and opened. */
import { Columns, type StoredColumns } from './columns.ts';
import { firstFile } from './first-file.ts';
import { IndexReader, type Load } from './index-reader.ts';
import { Thesaurus } from './thesaurus.ts';
import { Vocabulary, type StoredVocabulary } from './vocabulary.ts';

/** A search index, opened. */
export interface SearchIndex {
  index: IndexReader;
  columns: Columns;
  vocabulary: Vocabulary;
  thesaurus: Thesaurus;
}

/** What is fetched before a word is looked up: one file, so that a phone waits for one answer. */
export interface StoredIndex {
  /** Where the files of words and records lie: a folder named after what is in them, so that they never change. */
  folder: string;
  /** Names of the metadata fields; their number here is the field number in a place. */
  fields: string[];
  vocabulary: StoredVocabulary;
  thesaurus: string;
  columns: StoredColumns;
}

/**
 * Opens a search index.
 * @param load fetches a file by its path
 */
export async function openIndex(load: Load): Promise<SearchIndex> {
  const stored = JSON.parse(new TextDecoder().decode(await load(firstFile))) as StoredIndex;
  const vocabulary = new Vocabulary(stored.vocabulary);
  return {
    index: new IndexReader((path) => load(`${stored.folder}/${path}`), stored.fields, vocabulary),
    columns: new Columns(stored.columns),
    vocabulary,
    thesaurus: new Thesaurus(stored.thesaurus),
  };
}
