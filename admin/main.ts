/** Starts the screen the office writes in. */
import { vi } from 'decap-cms-locales';
import { cmsConfig } from '../src/cms/config.ts';
import type { Directory } from '../src/cms/directory.ts';
import type { Setup } from '../src/cms/setup.ts';
import type { Archive } from '../src/schemas/collections.ts';
import { collectionNames } from '../src/schemas/names.ts';
import { beforeSave, checkWhole } from './before-save.ts';
import { AnswerControl } from './controls/answer.ts';
import { checked } from './controls/checked.ts';
import { LinesControl } from './controls/lines.ts';
import { toldByWords } from './controls/list.ts';
import { RelationControl } from './controls/relation.ts';
import { decap } from './decap.ts';
import { openDirectory, refreshDirectory } from './directory.ts';
import { formatOf } from './entry-format.ts';
import { OfficeBackend } from './office-backend.ts';
import { forgetArchive, openArchive, PreviewPane, previewSheet } from './preview-pane.ts';
import { call, signIn } from './server.ts';
import { showGuideLink, showSiteStatus } from './site-status.ts';
import { completeVietnamese } from './vietnamese.ts';

/** Decap's controls that type in a value of their own; the others hold fields that do. */
const typed = ['string', 'text', 'number', 'datetime', 'select', 'image', 'file'];

const setup = (await (await fetch('/admin/thiet-lap.json')).json()) as Setup;
const isOffice = setup.backend.config.name === 'office';

decap.registerLocale('vi', completeVietnamese(vi));
decap.registerBackend('office', OfficeBackend);
for (const name of typed) {
  const { control, preview, schema } = decap.getWidget(name);
  decap.registerWidget({
    name,
    controlComponent: checked(control as never),
    previewComponent: preview,
    ...(schema && { schema }),
  });
}
decap.registerWidget({ name: 'relation', controlComponent: RelationControl });
decap.registerWidget({ name: 'answer', controlComponent: AnswerControl });
decap.registerWidget({ name: 'lines', controlComponent: checked(LinesControl) });
const list = decap.getWidget('list');
decap.registerWidget({
  name: 'list',
  controlComponent: toldByWords(list.control as never),
  previewComponent: list.preview,
  ...(list.schema && { schema: list.schema }),
});
for (const name of collectionNames)
  decap.registerCustomFormat(name, name === 'settings' ? 'yml' : 'md', formatOf(name));
decap.registerEventListener({ name: 'preSave', handler: beforeSave });
for (const name of ['postPublish', 'postUnpublish']) {
  decap.registerEventListener({
    name,
    handler: async () => {
      forgetArchive();
      await refreshDirectory();
    },
  });
}
decap.registerPreviewStyle(previewSheet);

/** What is known of the archive: from the server as it is now, or for a git host from the files of the last build. */
const ask = async <Answer>(action: string, file: string): Promise<Answer> =>
  isOffice ? call<Answer>(action) : ((await (await fetch(file)).json()) as Answer);

// Whoever the server does not know gets the page that says so, and nothing else.
const user = isOffice ? await signIn().catch(() => undefined) : undefined;
const role = user?.role ?? (isOffice ? 'editor' : 'publisher');
const askArchive = () => ask<Archive>('archive', '/admin/kho.json');
openArchive(askArchive);
if (user ?? !isOffice) await openDirectory(() => ask<Directory>('directory', '/admin/danh-ba.json'));
// The office's server shows what it publishes itself; elsewhere the site has its own address.
const siteUrl = isOffice ? location.origin : setup.siteUrl;
const config = cmsConfig({ ...setup, siteUrl, role });
for (const { name, editor } of config.collections)
  if (!editor) decap.registerPreviewTemplate(name, PreviewPane);
if (!isOffice) {
  const check = checkWhole(askArchive);
  for (const name of ['preSave', 'prePublish']) decap.registerEventListener({ name, handler: check });
}
decap.init({ config });
// Decap reads the board once; whoever comes back to it wants to see what others have sent meanwhile.
addEventListener('hashchange', () => {
  if (location.hash === '#/workflow') location.reload();
});
showGuideLink();
if (user) showSiteStatus();
