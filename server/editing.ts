/** What editors do with drafts: save, hand over for review, discard. Nothing here changes what is published. */
import type { EntryPlace } from '../src/cms/places.ts';
import { entryId } from '../src/schemas/collections.ts';
import { draftMessage, draftRef, filesOf, type Draft, type Drafts, type Status } from './drafts.ts';
import { forbidden, notFound, Refusal, type Log } from './errors.ts';
import { describeEntry, examineText, refuseIfInvalid, titleOf } from './examine.ts';
import type { Commit, Repository } from './git.ts';
import type { Person } from './identity.ts';
import type { Published, PublishedBranch } from './published.ts';
import type { WriteQueue } from './write-queue.ts';

/** What every part of the server works with. */
export interface Desk {
  repository: Repository;
  published: PublishedBranch;
  drafts: Drafts;
  queue: WriteQueue;
  log: Log;
}

/** An entry as the form sends it. */
export interface Sent {
  place: EntryPlace;
  raw: string;
  /** Accepted uploads by name. */
  uploads: ReadonlyMap<string, Buffer>;
  /** The version the form had loaded; null for none; undefined when the client does not say. */
  base?: string | null | undefined;
  isNew: boolean;
  /** For a draft that begins with this save. */
  status: Status;
}

const statusWords: Record<Status, string> = {
  draft: 'bản nháp',
  pending_review: 'đang duyệt',
  pending_publish: 'sẵn sàng công bố',
};

/** A subject line of a commit about an entry. */
export const subjectOf = (verb: string, title: string) => `${verb} “${title.slice(0, 120)}”`;

/**
 * Saves a draft.
 * @returns the version stored, and its text
 * @throws Refusal when the person may not, the entry was changed meanwhile, exists already, or breaks a rule
 */
export function saveDraft(desk: Desk, sent: Sent, person: Person): Promise<{ id: string; text: string }> {
  const { repository, published, drafts, queue } = desk;
  const { place } = sent;
  return queue.run(async () => {
    const branch = await published.read();
    const draft = await drafts.find(place);
    await refuseIfStale(desk, sent, person, branch, draft);
    const beside = await uploadsBeside(desk, sent, branch, draft);
    const owner = await takenBy(desk, branch, draft, place);
    if (owner) throw new Refusal(409, 'exists', takenMessage(place.id, owner));
    const hasUpload = (name: string) => beside.has(name) || sent.uploads.has(name);
    const examined = examineText(branch.archive, place, sent.raw, hasUpload);
    refuseIfInvalid(examined.problems);
    const status = statusAfterSave(draft?.status, sent.status, person);

    const id = await repository.writeBlob(examined.text);
    const files = new Map([[place.path, id]]);
    for (const name of examined.uploads) {
      const path = `${place.uploads ?? ''}/${name}`;
      const content = sent.uploads.get(name);
      const upload = content ? await repository.writeBlob(content) : beside.get(name);
      if (upload) files.set(path, upload);
    }
    const before = draft?.files ?? filesOf(place, branch.files);
    if (draft?.status === status && isSame(draft.files, files)) return { id, text: examined.text };
    const base = draft?.commit ?? branch.commit;
    const commit = await repository.writeCommit({
      base,
      files: new Map([...new Map([...before.keys()].map((path) => [path, undefined])), ...files]),
      parents: [base],
      author: person,
      message: draftMessage(subjectOf(before.size === 0 ? 'Soạn' : 'Sửa', examined.title), status),
    });
    await repository.moveRefs([{ ref: draftRef(place), from: draft?.commit, to: commit }]);
    return { id, text: examined.text };
  });
}

/**
 * Moves a draft on its way to publication.
 * @param version the blob id of the entry as the person's screen showed it, if the client says
 * @throws Refusal when the person may not, or there is no draft
 */
export function setStatus(
  desk: Desk,
  place: EntryPlace,
  status: Status,
  person: Person,
  version?: string,
): Promise<void> {
  const { repository, published, drafts, queue } = desk;
  if (status === 'pending_publish' && person.role !== 'publisher')
    throw forbidden(
      'Chỉ người có quyền công bố mới chuyển được mục sang “Sẵn sàng công bố”. Hãy chuyển sang “Đang duyệt”.',
    );
  return queue.run(async () => {
    const draft = await drafts.find(place);
    if (!draft) throw notFound();
    refuseIfUnseen(draft, version);
    if (draft.status === status) return;
    const { archive } = await published.read();
    const { tree } = await repository.readCommit(draft.commit);
    const subject = `${subjectOf('Chuyển', titleOf(archive, place))} sang ${statusWords[status]}`;
    const commit = await repository.writeCommitOf(tree, {
      parents: [draft.commit],
      author: person,
      message: draftMessage(subject, status),
    });
    await repository.moveRefs([{ ref: draft.ref, from: draft.commit, to: commit }]);
  });
}

/**
 * Discards a draft; its last commit is kept under `refs/cms-trash/`.
 * @throws Refusal when there is none, or when it is not the editor's to discard
 */
export function discardDraft(
  { repository, drafts, queue }: Desk,
  place: EntryPlace,
  person: Person,
): Promise<void> {
  return queue.run(async () => {
    const draft = await drafts.find(place);
    if (!draft) throw notFound();
    const isOwn = draft.editor.email === person.email && draft.status !== 'pending_publish';
    if (person.role !== 'publisher' && !isOwn)
      throw forbidden(
        'Bản nháp này do người khác viết hoặc đã được duyệt. Hãy nhờ người có quyền công bố bỏ bản nháp.',
      );
    await repository.moveRefs(drafts.discard(draft));
  });
}

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  a.size === b.size && [...a].every(([path, id]) => b.get(path) === id);

/** An editor's change takes the publisher's word back; otherwise a draft stays where it is. */
function statusAfterSave(before: Status | undefined, asked: Status, { role }: Person): Status {
  if (role === 'publisher') return before ?? asked;
  if (before === undefined && asked === 'pending_publish')
    throw forbidden('Chỉ người có quyền công bố mới lưu được mục ở trạng thái “Sẵn sàng công bố”.');
  return before === 'pending_publish' ? 'pending_review' : (before ?? asked);
}

async function refuseIfStale(
  desk: Desk,
  { place, base, isNew }: Sent,
  person: Person,
  branch: Published,
  draft: Draft | undefined,
): Promise<void> {
  const current = draft ? draft.files.get(place.path) : branch.files.get(place.path);
  if ((isNew || base === null) && current !== undefined) {
    const title = draft ? place.id : titleOf(branch.archive, place);
    throw new Refusal(
      409,
      'exists',
      `Đã có một mục ở địa chỉ này (“${title}”). Hãy mở mục đó để sửa, hoặc đặt tên khác rồi lưu lại.`,
    );
  }
  if (typeof base !== 'string' || base === current) return;
  const change = draft ? undefined : await lastChange(desk.repository, branch.commit, place.path);
  // Decap takes an entry off the site by deleting it and saving what was deleted as a draft.
  const [before] = change?.parents ?? [];
  const isOwnRemoval = current === undefined && change?.author.email === person.email;
  if (isOwnRemoval && before && (await desk.repository.resolve(`${before}:${place.path}`)) === base) return;
  const last = draft ? { author: draft.editor, on: draft.editedOn } : change;
  const what = current === undefined ? 'xóa' : 'sửa';
  const who = last ? `được ${last.author.name} ${what} lúc ${clock(last.on)}` : 'thay đổi';
  throw new Refusal(
    409,
    'changed',
    `Mục này vừa ${who}. Để không mất phần của ai, bản của bạn chưa được lưu. Hãy chép lại phần vừa gõ, tải lại trang, rồi sửa tiếp trên bản mới.`,
  );
}

/** @throws Refusal when somebody has written to a draft since a person's screen showed it */
export function refuseIfUnseen({ place, files, editor, editedOn }: Draft, version: string | undefined): void {
  if (version === undefined || files.get(place.path) === version) return;
  throw new Refusal(
    409,
    'changed',
    `Bản nháp này vừa được ${editor.name} sửa lúc ${clock(editedOn)}. Hãy mở lại mục để xem bản mới trước.`,
  );
}

/** The last commit of a branch that touched a file, or undefined. */
export async function lastChange(
  repository: Repository,
  commit: string,
  path: string,
): Promise<Commit | undefined> {
  const id = (await repository.run(['log', '-1', '--format=%H', commit, '--', path])).toString().trim();
  return id ? repository.readCommit(id) : undefined;
}

const zone = 'Asia/Ho_Chi_Minh';
const day = new Intl.DateTimeFormat('vi', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: zone,
});
const hour = new Intl.DateTimeFormat('vi', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: zone,
});

/** `14:05`, with the day when that is not today. */
export function clock(on: Date): string {
  const isToday = day.format(on) === day.format(new Date());
  return isToday ? hour.format(on) : `${hour.format(on)} ngày ${day.format(on)}`;
}

/** The uploads an entry has already, by name: in its draft, or published. */
async function uploadsBeside(
  { repository }: Desk,
  { place, isNew }: Pick<Sent, 'place' | 'isNew'>,
  branch: Published,
  draft: Draft | undefined,
): Promise<Map<string, string>> {
  const published = filesOf(place, branch.files);
  const files = new Map([...published, ...(draft?.files ?? [])]);
  // The draft that Decap makes of an entry just deleted comes without its pictures.
  if (files.size === 0 && !isNew && place.uploads) {
    const removal = await lastChange(repository, branch.commit, place.path);
    const before = removal?.parents[0];
    const old = before
      ? await repository.listFiles(before, [`${place.uploads}/`])
      : new Map<string, string>();
    for (const [path, id] of filesOf(place, old)) files.set(path, id);
  }
  files.delete(place.path);
  return new Map([...files].map(([path, id]) => [path.slice((place.uploads ?? '').length + 1), id]));
}

/** Who has the id of a new entry already, in any list of its collection, drafts included. */
async function takenBy(
  { drafts }: Desk,
  branch: Published,
  draft: Draft | undefined,
  { collection, id, path }: EntryPlace,
): Promise<string | undefined> {
  if (draft || branch.files.has(path)) return undefined;
  const other = [...branch.entries.values()].find(
    ({ raw }) => raw.collection === collection && entryId(raw.file) === id,
  );
  if (other)
    return `“${other.entry ? describeEntry(collection, other.entry.data, branch.archive).title : id}”`;
  const isDrafted = (await drafts.list()).some((place) => place.collection === collection && place.id === id);
  return isDrafted ? 'một bản nháp khác' : undefined;
}

const takenMessage = (id: string, owner: string) =>
  `Mã “${id}” đã dùng cho ${owner}. Hãy đặt tên khác đi một chút rồi lưu lại.`;
