/** Decap's proxy protocol: what may be asked, of what shape, and what is answered. */
import { basename } from 'node:path';
import { z } from 'astro/zod';
import { outlineOf } from '../src/cms/outline.ts';
import { placeOfEntry, placeOfPath, type EntryPlace } from '../src/cms/places.ts';
import { currentDirectory } from './directory.ts';
import { filesOf, statuses, type Draft } from './drafts.ts';
import { discardDraft, saveDraft, setStatus } from './editing.ts';
import { forbidden, notFound, Refusal, wrongPath } from './errors.ts';
import type { Person } from './identity.ts';
import type { Published } from './published.ts';
import { publishDraft, removeEntry, type Press } from './publishing.ts';
import { acceptUpload } from './uploads.ts';

const maxAssets = 40;

const path = z.string().max(300);
const none = z.looseObject({});
/** The blob id of an entry as the screen showed it. */
const version = z.string().max(64).optional();
const draftKey = z.object({ collection: z.string().max(80), slug: z.string().max(200) });
const asset = z.object({ path, content: z.string(), encoding: z.literal('base64') });

const entryKey = z.union([
  z.object({ id: z.string().max(300) }).transform(({ id }) => {
    const slash = id.indexOf('/');
    return { collection: id.slice(0, slash), slug: id.slice(slash + 1) };
  }),
  draftKey,
]);

const persisted = z.object({
  dataFiles: z.array(
    z.object({ path, slug: z.string().max(200).optional(), raw: z.string(), newPath: path.optional() }),
  ),
  assets: z.array(asset).default([]),
  options: z.object({
    collectionName: z.string().max(80).optional(),
    newEntry: z.boolean().default(false),
    useWorkflow: z.boolean().default(true),
    status: z.enum(statuses).default('draft'),
    base: z.string().max(64).nullish(),
  }),
});

/** A file as Decap wants its bytes. */
interface MediaFile {
  id: string;
  content: string;
  encoding: 'base64';
  path: string;
  name: string;
}

/** An action with its parameters still unread. */
type Action = (params: unknown, person: Person) => Promise<unknown>;

/**
 * Makes the protocol.
 * @returns what answers one request; it throws a Refusal for every request it declines
 */
export function createProtocol(press: Press) {
  const { repository, published, drafts } = press;

  const entryAt = (at: string): EntryPlace => {
    const place = placeOfPath(at);
    if (!place || place.isUpload) throw wrongPath();
    return place.entry;
  };
  const uploadAt = (at: string): EntryPlace => {
    const place = placeOfPath(at);
    if (!place?.isUpload) throw wrongPath();
    return place.entry;
  };
  const entryNamed = ({ collection, slug }: z.output<typeof draftKey>): EntryPlace => {
    const place = placeOfEntry(collection, slug);
    if (!place) throw wrongPath();
    return place;
  };
  const draftOf = async (place: EntryPlace): Promise<Draft> => {
    const draft = await drafts.find(place);
    if (!draft) throw notFound();
    return draft;
  };
  const textOf = async (id: string) => (await repository.readBlob(id)).toString();
  const mediaFile = async (at: string, id: string | undefined): Promise<MediaFile> => {
    if (!id) throw notFound();
    const content = (await repository.readBlob(id)).toString('base64');
    return { id, content, encoding: 'base64', path: at, name: basename(at) };
  };
  const fullText = async ({ files }: Published, at: string) => {
    const id = files.get(at);
    return id === undefined ? undefined : { data: await textOf(id), file: { path: at, id } };
  };

  const persist = async ({ dataFiles, assets, options }: z.output<typeof persisted>, person: Person) => {
    const [file, ...more] = dataFiles;
    if (!file || more.length > 0) throw new Refusal(422, 'request', 'Mỗi lần chỉ lưu được một mục.');
    if (file.newPath !== undefined && file.newPath !== file.path)
      throw new Refusal(
        422,
        'request',
        'Chưa đổi được địa chỉ của một mục đã có. Hãy tạo mục mới rồi xóa mục cũ.',
      );
    const place = entryAt(file.path);
    if (options.collectionName !== undefined && options.collectionName !== place.list) throw wrongPath();
    if (!options.useWorkflow && person.role !== 'publisher')
      throw forbidden('Chỉ người có quyền công bố mới công bố được ngay. Hãy lưu bản nháp.');
    if (assets.length > maxAssets)
      throw new Refusal(
        413,
        'too-large',
        `Mỗi lần lưu được nhiều nhất ${maxAssets} ảnh và tệp. Hãy lưu làm nhiều lần.`,
      );
    const uploads = new Map<string, Buffer>();
    for (const each of assets) {
      const at = each.path.normalize('NFC');
      if (uploadAt(at).path !== place.path) throw wrongPath();
      uploads.set(basename(at), await acceptUpload(at, Buffer.from(each.content, 'base64')));
    }
    const sent = {
      place,
      raw: file.raw,
      uploads,
      base: options.base,
      isNew: options.newEntry,
      status: options.status,
    };
    const saved = await saveDraft(press, sent, person);
    const version = options.useWorkflow ? saved : { ...saved, ...(await publishDraft(press, place, person)) };
    return { message: 'saved', path: place.path, slug: place.slug, ...version };
  };

  const remove = async (paths: readonly string[], person: Person) => {
    if (paths.some((each) => placeOfPath(each)?.isUpload))
      throw forbidden(
        'Ảnh và tệp tự rời khỏi mục khi không còn ô nào dùng. Hãy xóa ô đó trong biểu mẫu rồi lưu.',
      );
    const [place, ...others] = paths.map(entryAt);
    if (!place || others.some((other) => other.path !== place.path))
      throw new Refusal(422, 'request', 'Mỗi lần chỉ xóa được một mục.');
    await removeEntry(press, place, person);
    return { message: 'deleted' };
  };

  const actions: Record<string, Action> = {
    info: action(none, () =>
      Promise.resolve({
        repo: basename(repository.root),
        publish_modes: ['editorial_workflow'],
        type: 'git',
      }),
    ),

    entriesByFolder: action(z.object({ folder: path }), async ({ folder }) => {
      const list = listOf(folder);
      const { entries } = await published.read();
      return [...entries.values()].flatMap((stored) => {
        if (stored.place?.list !== list) return [];
        return { data: published.listText(stored), file: { path: stored.path, id: stored.id } };
      });
    }),

    entriesByFiles: action(
      z.object({ files: z.array(z.object({ path, label: z.string().optional() })).max(100) }),
      async ({ files }) => {
        const branch = await published.read();
        return Promise.all(
          files.map(async ({ path: at, label }) => {
            const found = (await fullText(branch, entryAt(at).path)) ?? {
              data: null,
              file: { path: at, id: null },
            };
            return { data: found.data, file: { ...found.file, label } };
          }),
        );
      },
    ),

    getEntry: action(z.object({ path }), async ({ path: at }) => {
      const found = await fullText(await published.read(), entryAt(at).path);
      if (!found) throw notFound();
      return found;
    }),

    unpublishedEntries: action(none, async () => {
      const all = await Promise.all((await drafts.list()).map((place) => drafts.find(place)));
      // A branch somebody made by hand may hold no entry; asked about it, the board would show nothing at all.
      return all.flatMap((draft) =>
        draft?.files.has(draft.place.path) ? [`${draft.place.list}/${draft.place.slug}`] : [],
      );
    }),

    unpublishedEntry: action(entryKey, async (key) => {
      const { place, files, status, updatedOn, editor } = await draftOf(entryNamed(key));
      const branch = await published.read();
      const changed = [...files].filter(([at, id]) => at === place.path || branch.files.get(at) !== id);
      return {
        collection: place.list,
        slug: place.slug,
        status,
        diffs: changed.map(([at, id]) => ({ id, path: at, newFile: !branch.files.has(at) })),
        updatedAt: updatedOn.toISOString(),
        pullRequestAuthor: editor.name,
      };
    }),

    unpublishedEntryDataFile: action(draftKey, async (key) => {
      const { place, files } = await draftOf(entryNamed(key));
      const id = files.get(place.path);
      if (!id) throw notFound();
      return { data: await textOf(id), id };
    }),

    unpublishedEntryMediaFile: action(draftKey.extend({ path }), async ({ path: at, ...key }) => {
      const { place, files } = await draftOf(entryNamed(key));
      if (uploadAt(at).path !== place.path) throw wrongPath();
      return mediaFile(at, files.get(at));
    }),

    persistEntry: action(persisted, persist),

    updateUnpublishedEntryStatus: action(
      draftKey.extend({ newStatus: z.enum(statuses), version }),
      async ({ newStatus, version: seen, ...key }, person) => {
        await setStatus(press, entryNamed(key), newStatus, person, seen);
        return { message: 'status changed' };
      },
    ),

    publishUnpublishedEntry: action(
      draftKey.extend({ version }),
      async ({ version: seen, ...key }, person) => ({
        message: 'published',
        ...(await publishDraft(press, entryNamed(key), person, { version: seen })),
      }),
    ),

    deleteUnpublishedEntry: action(draftKey, async (key, person) => {
      await discardDraft(press, entryNamed(key), person);
      return { message: 'draft deleted' };
    }),

    deleteFile: action(z.object({ path }), ({ path: at }, person) => remove([at], person)),

    deleteFiles: action(z.object({ paths: z.array(path).min(1).max(100) }), ({ paths }, person) =>
      remove(paths, person),
    ),

    getMedia: action(z.object({ mediaFolder: path }), async ({ mediaFolder }) => {
      const place = placeOfUploads(mediaFolder);
      if (!place) return [];
      const files = filesOf(place, (await published.read()).files);
      files.delete(place.path);
      return Promise.all([...files].map(([at, id]) => mediaFile(at, id)));
    }),

    getMediaFile: action(z.object({ path }), async ({ path: at }) => {
      const place = uploadAt(at);
      const branch = await published.read();
      return mediaFile(at, branch.files.get(at) ?? (await drafts.find(place))?.files.get(at));
    }),

    persistMedia: action(none, () =>
      Promise.reject(
        forbidden(
          'Ảnh và tệp chỉ tải lên trong một mục. Hãy mở mục, tải lên ở ô Ảnh hoặc Tệp đính kèm, rồi lưu mục.',
        ),
      ),
    ),

    directory: action(none, () => currentDirectory(press)),

    archive: action(none, async () => outlineOf((await published.read()).archive)),

    getNotes: action(none, () => Promise.resolve({ notes: [] })),

    getDeployPreview: action(none, () => Promise.resolve(null)),
  };

  const request = z.object({ action: z.string(), params: z.unknown().optional() });

  return async (body: unknown, person: Person): Promise<unknown> => {
    const parsed = request.safeParse(body);
    const run =
      parsed.success && Object.hasOwn(actions, parsed.data.action) ? actions[parsed.data.action] : undefined;
    if (!run) throw new Refusal(422, 'request', 'Máy chủ không có việc này. Hãy tải lại trang quản trị.');
    return run(parsed.data?.params ?? {}, person);
  };
}

/** Joins the shape of an action's parameters to what it does with them. */
function action<Shape extends z.ZodType>(
  shape: Shape,
  run: (params: z.output<Shape>, person: Person) => Promise<unknown>,
): Action {
  return async (params, person) => {
    const parsed = shape.safeParse(params);
    if (!parsed.success)
      throw new Refusal(
        422,
        'request',
        'Trang quản trị gửi yêu cầu không đúng dạng. Hãy tải lại trang rồi thử lại.',
      );
    return run(parsed.data, person);
  };
}

/** The list whose entries lie in a folder. */
function listOf(folder: string): string {
  const example = ['x/index.md', 'x.md', 'site.yml']
    .map((file) => placeOfPath(`${folder}/${file}`))
    .find(Boolean);
  if (!example) throw wrongPath();
  return example.entry.list;
}

/** The entry whose uploads lie in a folder. */
function placeOfUploads(folder: string): EntryPlace | undefined {
  return ['index.md', 'site.yml']
    .map((file) => placeOfPath(`${folder}/${file}`)?.entry)
    .find((place) => place?.uploads === folder);
}
