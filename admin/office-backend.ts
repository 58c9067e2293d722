/** Decap's proxy backend, speaking to the project's own publishing server: who is there, what was loaded, in pages. */
import { createElement, type ReactNode } from 'react';
import { Cursor, CURSOR_COMPATIBILITY_SYMBOL } from 'decap-cms-lib-util';
import { placeOfEntry } from '../src/cms/places.ts';
import { decap, type BackendMethods, type SignInProps } from './decap.ts';
import { hideRefusal, showRefusal } from './refusal-note.ts';
import { call, Refusal, signIn } from './server.ts';
import { SignInPage } from './sign-in.ts';
import { words } from './words.ts';

/** Rows of a list shown at once; more come while one scrolls. Decap draws every row it has. */
const pageSize = 60;

interface LoadedEntry {
  data: string;
  file: { path: string; id: string };
}

interface Draft {
  diffs: { id: string; path: string }[];
}

interface PersistOptions {
  newEntry?: boolean;
  [option: string]: unknown;
}

/**
 * Makes the backend.
 * It remembers which version of an entry the editor was shown, and says so when saving: the server then refuses to
 * overwrite what somebody else has saved meanwhile.
 */
export function OfficeBackend(config: object, options: object): BackendMethods {
  const stock = decap.getBackend('proxy').init(config, options);
  /** Path of an entry → the version this screen has loaded into its form. */
  const loaded = new Map<string, string>();
  /** Path of an entry → the version its card on the board shows. */
  const carded = new Map<string, string>();
  /** The version a person has before them, for the server to compare with what is there by then. */
  const versionOf = (list: string, slug: string) => {
    const path = placeOfEntry(list, slug)?.path ?? '';
    return loaded.get(path) ?? carded.get(path);
  };
  const lists = new Map<string, LoadedEntry[]>();

  const request = <Answer>({ action, params }: { action: string; params: object }) => {
    const answer = call<Answer>(action, params);
    const title = words.refused[action];
    if (title) {
      answer.then(hideRefusal, (error: unknown) => {
        showRefusal(title, error instanceof Error ? error.message : words.unreachable);
      });
    }
    return answer;
  };

  const page = (folder: string, index: number) => {
    const all = lists.get(folder) ?? [];
    const last = Math.max(0, Math.ceil(all.length / pageSize) - 1);
    const cursor = Cursor.create({
      actions: index < last ? ['next'] : [],
      meta: { index, count: all.length, pageSize, pageCount: last },
      data: { folder, index },
    });
    return { entries: all.slice(index * pageSize, (index + 1) * pageSize), cursor };
  };

  const allEntries = async (folder: string, extension: string, depth: number) => {
    const entries = await request<LoadedEntry[]>({
      action: 'entriesByFolder',
      params: { folder, extension, depth },
    });
    lists.set(folder, entries);
    return entries;
  };

  return Object.assign(stock, {
    request,
    authComponent:
      () =>
      (props: SignInProps): ReactNode =>
        createElement(SignInPage, props),
    authenticate: signIn,
    restoreUser: signIn,
    allEntriesByFolder: allEntries,
    async entriesByFolder(folder: string, extension: string, depth: number) {
      await allEntries(folder, extension, depth);
      const { entries, cursor } = page(folder, 0);
      return Object.assign(entries, { [CURSOR_COMPATIBILITY_SYMBOL]: cursor });
    },
    traverseCursor(cursor: Cursor) {
      const { folder, index } = cursor.data.toJS() as { folder: string; index: number };
      return Promise.resolve(page(folder, index + 1));
    },
    // A draft has no page: without a status Decap offers no link to one.
    getDeployPreview: () => Promise.resolve({ url: location.origin, status: '' }),
    async getEntry(path: string) {
      const entry = await request<LoadedEntry>({ action: 'getEntry', params: { path } });
      loaded.set(path, entry.file.id);
      return entry;
    },
    async unpublishedEntry(params: { id?: string; collection?: string; slug?: string }) {
      try {
        const draft = await request<Draft>({ action: 'unpublishedEntry', params });
        // Asked by id, Decap is only filling its board: the form still holds what it was given before.
        const shown = params.id === undefined ? loaded : carded;
        for (const { path, id } of draft.diffs) shown.set(path, id);
        return draft;
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 404) throw error;
        // The board asks one by one: what was published in between is simply no longer on it.
        if (params.id !== undefined) return { collection: '', slug: '', status: '', diffs: [] };
        throw notADraft(error);
      }
    },
    updateUnpublishedEntryStatus: (collection: string, slug: string, newStatus: string) =>
      request({
        action: 'updateUnpublishedEntryStatus',
        params: { collection, slug, newStatus, version: versionOf(collection, slug) },
      }),
    publishUnpublishedEntry: (collection: string, slug: string) =>
      request({
        action: 'publishUnpublishedEntry',
        params: { collection, slug, version: versionOf(collection, slug) },
      }),
    async persistEntry(
      entry: { dataFiles: { path: string }[]; assets: { path: string; toBase64(): Promise<string> }[] },
      { newEntry, ...rest }: PersistOptions,
    ) {
      const path = entry.dataFiles[0]?.path ?? '';
      const assets = await Promise.all(
        entry.assets.map(async (asset) => ({
          path: asset.path,
          content: await asset.toBase64(),
          encoding: 'base64',
        })),
      );
      const base = newEntry ? null : (loaded.get(path) ?? null);
      const saved = await request<{ id: string }>({
        action: 'persistEntry',
        params: { dataFiles: entry.dataFiles, assets, options: { status: 'draft', ...rest, newEntry, base } },
      });
      loaded.set(path, saved.id);
      return saved;
    },
  });
}

/** The error by which Decap knows that an entry has no draft. */
function notADraft(cause: Error): Error {
  return Object.assign(new Error(cause.message), {
    name: 'EDITORIAL_WORKFLOW_ERROR',
    notUnderEditorialWorkflow: true,
  });
}
