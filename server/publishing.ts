/** What publishers do: put a draft on the site, take an entry off it, and finish either after a crash. */
import type { EntryPlace } from '../src/cms/places.ts';
import { filesOf, pathsOf, type Draft } from './drafts.ts';
import { clock, lastChange, refuseIfUnseen, subjectOf, type Desk } from './editing.ts';
import { forbidden, notFound, Refusal } from './errors.ts';
import { examineRemoval, examineText, problemText, refuseIfInvalid, titleOf } from './examine.ts';
import type { Author, RefChange } from './git.ts';
import type { Person } from './identity.ts';
import type { Published } from './published.ts';
import type { WorkTree } from './work-tree.ts';
import type { FileChange, Publication } from './write-queue.ts';

/** What became of the site. */
export interface Change {
  title: string;
  path: string;
  isRemoval: boolean;
}

export interface Press extends Desk {
  workTree: WorkTree;
  /** Called after the branch has moved. */
  changed: (change: Change) => void;
}

/**
 * Publishes the draft of an entry: a merge of that entry's files, and of nothing else.
 * @param shown what the publisher's screen showed; left out when the draft was saved by the same request
 * @returns the version that is published now
 * @throws Refusal when the person may not, there is no draft, it does not merge, breaks a rule, or somebody works on
 *   the entry's files by hand; nothing has changed then
 */
export function publishDraft(
  press: Press,
  place: EntryPlace,
  person: Person,
  shown?: Shown,
): Promise<{ id: string }> {
  refuseUnlessPublisher(person);
  const { repository, published, drafts, queue } = press;
  return queue.run(async () => {
    await settle(press);
    const draft = await drafts.find(place);
    if (!draft) throw notFound();
    if (shown) refuseUnlessReady(draft, shown);
    const branch = await published.read();
    const merged = await merge(press, branch, draft);
    const main = merged.get(place.path);
    if (!main) throw await conflict(press, branch, place);
    const raw = (await repository.readBlob(main)).toString();
    const pathOf = (name: string) => `${place.uploads ?? ''}/${name}`;
    const { text, title, uploads, problems } = examineText(branch.archive, place, raw, (name) =>
      merged.has(pathOf(name)),
    );
    refuseIfInvalid(problems);
    const id = text === raw ? main : await repository.writeBlob(text);
    const named = uploads.flatMap((name): [string, string][] => {
      const upload = merged.get(pathOf(name));
      return upload ? [[pathOf(name), upload]] : [];
    });
    await release(press, branch, {
      place,
      files: new Map([[place.path, id], ...named]),
      parents: [branch.commit, draft.commit],
      author: person,
      message: `${subjectOf('Công bố', title)}\n`,
      title,
      isRemoval: false,
      refs: [{ ref: draft.ref, from: draft.commit, to: undefined }],
    });
    return { id };
  });
}

/**
 * Takes an entry off the site, with its uploads and its draft.
 * @throws Refusal when the person may not, there is no such entry, others refer to it, or somebody works on its files
 *   by hand; nothing has changed then
 */
export function removeEntry(press: Press, place: EntryPlace, person: Person): Promise<void> {
  refuseUnlessPublisher(person);
  const { published, drafts, queue } = press;
  return queue.run(async () => {
    await settle(press);
    const branch = await published.read();
    if (!branch.files.has(place.path)) throw notFound();
    const title = titleOf(branch.archive, place);
    const problems = examineRemoval(branch.archive, place);
    if (problems.length > 0)
      throw new Refusal(422, 'invalid', `Chưa gỡ được “${title}”:\n${problemText(problems)}`, problems);
    const draft = await drafts.find(place);
    await release(press, branch, {
      place,
      files: new Map(),
      parents: [branch.commit],
      author: person,
      message: `${subjectOf('Gỡ', title)}\n`,
      title,
      isRemoval: true,
      refs: draft ? drafts.discard(draft) : [],
    });
  });
}

/**
 * Finishes what a killed server had begun to publish, or forgets it when its commit never reached the branch.
 * Must run before anything else writes.
 */
export async function recover(press: Press): Promise<void> {
  const { repository, queue, log } = press;
  await queue.clearRemains();
  const pending = queue.pending();
  if (pending && (await repository.holds(repository.branch, pending.commit))) {
    try {
      await finish(press, pending);
    } catch (fault) {
      log(`Chưa làm nốt được việc công bố “${pending.title}” bị dở; sẽ thử lại ở lần công bố sau.`, fault);
      return;
    }
    log(`Đã làm nốt việc công bố “${pending.title}” bị dở khi máy chủ dừng đột ngột.`);
    press.changed(pending);
  } else if (pending)
    log(`Việc công bố “${pending.title}” chưa xảy ra khi máy chủ dừng đột ngột; bản nháp vẫn còn.`);
  queue.forget();
}

function refuseUnlessPublisher({ role }: Person): void {
  if (role !== 'publisher')
    throw forbidden(
      'Chỉ người có quyền công bố mới công bố hoặc gỡ được mục. Hãy chuyển mục sang “Đang duyệt”.',
    );
}

/** What a screen showed of a draft. */
export interface Shown {
  /** The blob id of its entry; undefined when the client does not say. */
  version?: string | undefined;
}

/** @throws Refusal when the draft is not approved, or is another than the one that was looked at */
function refuseUnlessReady(draft: Draft, { version }: Shown): void {
  refuseIfUnseen(draft, version);
  if (draft.status !== 'pending_publish')
    throw new Refusal(
      409,
      'not-ready',
      'Bản nháp chưa ở trạng thái “Sẵn sàng công bố”; có thể vừa có người sửa. Hãy mở mục, xem lại, chuyển trạng thái rồi công bố.',
    );
}

interface Release {
  place: EntryPlace;
  /** All files the entry has afterwards. */
  files: ReadonlyMap<string, string>;
  parents: string[];
  author: Author;
  message: string;
  title: string;
  isRemoval: boolean;
  /** What becomes of the draft. */
  refs: RefChange[];
}

/** Moves the branch, then the work tree. The journal is there before the first and gone after the second. */
async function release(press: Press, branch: Published, wanted: Release): Promise<void> {
  const { repository, queue, workTree, log } = press;
  const { place, files, parents, author, message, title, isRemoval, refs } = wanted;
  const before = filesOf(place, branch.files);
  const paths = new Set([...before.keys(), ...files.keys()]);
  const changes = [...paths].map((path) => changeOf(path, before.get(path), files.get(path)));
  if (await workTree.showsBranch()) await workTree.refuseUnlessFree(changes);
  const commit = await repository.writeCommit({
    base: branch.commit,
    files: new Map(changes.map(({ path, to }) => [path, to])),
    parents,
    author,
    message,
  });
  const publication: Publication = {
    commit,
    changes,
    refs,
    title,
    path: place.path,
    isRemoval,
  };
  queue.note(publication);
  try {
    await repository.moveRefs([{ ref: repository.branch, from: branch.commit, to: commit }]);
  } catch (error) {
    queue.forget();
    throw error;
  }
  try {
    await finish(press, publication);
    queue.forget();
  } catch (error) {
    log(
      `Đã công bố “${title}”, nhưng chưa ghi xong tệp trong thư mục. Máy chủ sẽ làm nốt ở lần công bố sau.`,
      error,
    );
  }
  press.changed({ title, path: place.path, isRemoval });
}

const changeOf = (path: string, from: string | undefined, to: string | undefined): FileChange => ({
  path,
  ...(from && { from }),
  ...(to && { to }),
});

/** Finishes what an earlier publication could not, because another git command held the index. */
async function settle(press: Press): Promise<void> {
  const { queue, log } = press;
  const pending = queue.pending();
  if (!pending) return;
  try {
    await finish(press, pending);
    queue.forget();
  } catch (fault) {
    // A git command that holds the index lets go of it; anything else would stop every later publication too.
    if (fault instanceof Refusal && fault.code === 'busy') throw fault;
    log(
      `Không ghi xong được tệp của “${pending.title}” vào thư mục; kho vẫn có đủ. Ghi chép còn ở ${queue.setAside()}.`,
      fault,
    );
  }
}

/** Everything of a publication that comes after its commit is on the branch. May run again. */
async function finish(
  { repository, workTree }: Press,
  { commit, changes, refs }: Publication,
): Promise<void> {
  if (await workTree.showsBranch()) {
    const tip = await repository.resolve(repository.branch);
    const paths = changes.map(({ path }) => path);
    // Somebody may have committed again since; what the branch does not say any more is not brought back.
    const now = tip === commit ? undefined : await repository.listFiles(repository.branch, paths);
    await workTree.apply(changes.filter(({ path, to }) => !now || now.get(path) === to));
  }
  const isAt = await Promise.all(refs.map(async ({ ref, from }) => (await repository.resolve(ref)) === from));
  const open = refs.filter((_, place) => isAt[place]);
  if (open.length > 0) await repository.moveRefs(open);
}

/** Merges a draft with what is published now. @returns the entry's files as merged @throws Refusal on a conflict */
async function merge(press: Press, branch: Published, draft: Draft): Promise<Map<string, string>> {
  const { repository } = press;
  const args = [
    'merge-tree',
    '--write-tree',
    '-z',
    '--name-only',
    '--no-messages',
    branch.commit,
    draft.commit,
  ];
  const [tree = '', ...conflicts] = (await repository.run(args, { answers: [1] })).toString().split('\0');
  const isOwn = (path: string) => filesOf(draft.place, new Map([[path, '']])).size > 0;
  if (conflicts.some((path) => path && isOwn(path))) throw await conflict(press, branch, draft.place);
  return filesOf(draft.place, await repository.listFiles(tree, pathsOf(draft.place)));
}

async function conflict(
  { repository }: Press,
  { commit }: Published,
  { path }: EntryPlace,
): Promise<Refusal> {
  const last = await lastChange(repository, commit, path);
  const who = last ? `được ${last.author.name} thay đổi lúc ${clock(last.on)}` : 'thay đổi';
  return new Refusal(
    409,
    'conflict',
    `Từ khi bản nháp này bắt đầu, bản đã công bố của mục đã ${who}, và hai bên sửa cùng một chỗ nên không tự ghép được. Hãy chép lại phần cần giữ, xóa bản nháp này, rồi sửa trên bản đã công bố.`,
  );
}
