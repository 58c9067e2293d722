import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'astro/zod';
import { backendOf } from '../../src/cms/backends.ts';
import { cmsConfig, listYears, type CmsConfig, type CmsList } from '../../src/cms/config.ts';
import { schemaAt } from '../../src/cms/field-check.ts';
import { fieldOf, fieldsOf, type CmsField } from '../../src/cms/fields.ts';
import { placeOfList } from '../../src/cms/places.ts';
import { setupOf } from '../../src/cms/setup.ts';
import type { FormNode } from '../../src/schemas/form.ts';
import { formOf } from '../../src/schemas/form.ts';
import { collectionNames } from '../../src/schemas/names.ts';
import { checkContent } from '../../tools/content.ts';
import { loadValidator } from './decap-validator.ts';

const { archive } = checkContent(join(import.meta.dirname, '../../content'));
const config = cmsConfig({ ...setupOf(archive, backendOf({})), role: 'publisher' });

/** Every field of some fields, those inside others included. */
function allFields(fields: readonly CmsField[]): CmsField[] {
  return fields.flatMap((field) => [
    field,
    ...allFields(field.fields ?? []),
    ...(field['field'] ? allFields([field['field'] as CmsField]) : []),
  ]);
}

const fieldsIn = (list: CmsList): CmsField[] =>
  list['files']
    ? (list['files'] as { fields: CmsField[] }[]).flatMap(({ fields }) => fields)
    : (list['fields'] as CmsField[]);

function listNamed({ collections }: CmsConfig, wanted: string): CmsList {
  const list = collections.find(({ name }) => name === wanted);
  if (!list) throw new Error(`there is no list ${wanted}`);
  return list;
}

describe('the form of every collection', () => {
  it.each(collectionNames)('every field of %s can be edited', (name) => {
    const shown = fieldsOf(name).map((field) => field.name);
    expect(shown.filter((field) => field !== 'body').sort()).toEqual(
      Object.keys(formOf(name).properties ?? {}).sort(),
    );
  });

  it.each(collectionNames)('every field of %s has a Vietnamese label and a hint', (name) => {
    const silent = allFields(fieldsOf(name)).filter(
      (field) => field.name !== 'item' && (!field.label || !field.hint),
    );
    expect(silent).toEqual([]);
  });

  it.each(collectionNames)('every control of %s can ask the schema of its field', (name) => {
    for (const { check } of allFields(fieldsOf(name)))
      if (check) expect(schemaAt(check)).toBeInstanceOf(z.ZodType);
  });

  it('a field of an optional group is never required by the form alone: an empty group is left out', () => {
    const withdrawal = fieldsOf('initiatives').find(({ name }) => name === 'withdrawal');
    expect(allFields(withdrawal?.fields ?? []).filter(({ required }) => required)).toEqual([]);
  });

  it('a list of a year offers only that year, and the school year that ends in it', () => {
    const fields = fieldsOf('initiatives', 2023);
    const optionsOf = (name: string) => fields.find((field) => field.name === name)?.['options'];
    expect(optionsOf('schoolYear')).toEqual([{ label: '2022–2023', value: '2022–2023' }]);
    expect(optionsOf('year')).toEqual([{ label: '2023', value: 2023 }]);
  });

  it('a yes or no that may be unknown is not shown as a box that is off', () => {
    const applied = fieldsOf('initiatives').find(({ name }) => name === 'appliedInUnit');
    expect(applied?.widget).toBe('answer');
  });
});

describe('a field that cannot be shown is told to the engineer', () => {
  const shown = { label: 'Nhãn', hint: 'Gợi ý.' };
  it.each([
    ['without a label', { type: 'string', hint: 'Gợi ý.' }, 'thing', /needs a label/],
    ['without a hint', { type: 'string', label: 'Nhãn' }, 'thing', /needs a hint/],
    [
      'of a type without a control',
      { type: 'null', ...shown },
      'thing',
      /no control shows a value of type null/,
    ],
    [
      'with a control that texts do not have',
      { type: 'string', widget: 'markdown', ...shown },
      'thing',
      /no control “markdown”/,
    ],
    [
      'with a name that Decap keeps for itself',
      { type: 'string', ...shown },
      'slug',
      /keeps the name “slug”/,
    ],
    [
      'with the name of what the CMS computes',
      { type: 'string', ...shown },
      'entryLine',
      /keeps the name “entryLine”/,
    ],
    [
      'that refers to no collection',
      { type: 'string', relation: 'nobody', ...shown },
      'thing',
      /refers to “nobody”/,
    ],
    ['that is a list of nothing', { type: 'array', ...shown }, 'thing', /must say what it holds/],
    [
      'inside another',
      { type: 'object', properties: { inner: { type: 'string' } }, ...shown },
      'thing',
      /thing\.inner: a field needs a label/,
    ],
  ])('%s', (_, node, name, message) => {
    expect(() => fieldOf('stories', name, node as unknown as FormNode, [name], false)).toThrow(message);
  });
});

describe('the configuration', () => {
  let validateConfig: (config: CmsConfig) => void;

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    validateConfig = await loadValidator();
  }, 60_000);

  it('Decap’s own validator accepts it', () => {
    expect(() => {
      validateConfig(config);
    }).not.toThrow();
  });

  it('Decap’s own validator would refuse a broken one', () => {
    const broken = structuredClone(config);
    for (const field of fieldsIn(listNamed(broken, 'units'))) Object.assign(field, { required: 'yes' });
    expect(() => {
      validateConfig(broken);
    }).toThrow(/must be boolean/);
  });

  it('shows initiatives as one list a year, newest first', () => {
    const years = config.collections
      .filter(({ name }) => name.startsWith('initiatives'))
      .map(({ name, label }) => [name, label]);
    expect(years).toEqual(
      [2025, 2024, 2023, 2022, 2021].map((year) => [`initiatives-${year}`, `Sáng kiến năm ${year}`]),
    );
  });

  it('another campaign brings its years', () => {
    const next = archive.campaigns.map((campaign) => ({
      ...campaign,
      data: { ...campaign.data, startsOn: '2026-03-01', endsOn: '2030-12-31' },
    }));
    expect(listYears({ ...archive, campaigns: [...archive.campaigns, ...next] })).toEqual([
      2030, 2029, 2028, 2027, 2026, 2025, 2024, 2023, 2022, 2021,
    ]);
  });

  it('every list lies where the server lets it be written', () => {
    for (const list of config.collections) {
      if (list.name !== 'settings') expect(placeOfList(list.name)?.folder).toBe(list['folder']);
    }
  });

  it('every field has a control that exists', () => {
    const known = [
      'answer',
      'boolean',
      'datetime',
      'file',
      'image',
      'lines',
      'list',
      'markdown',
      'number',
      'object',
      'relation',
      'select',
      'string',
      'text',
    ];
    const unknown = config.collections
      .flatMap((list) => allFields(fieldsIn(list)))
      .filter(({ widget }) => !known.includes(widget));
    expect(unknown).toEqual([]);
  });

  it('running text has only what survives a save: no tables, no pictures, no code', () => {
    const texts = config.collections
      .flatMap((list) => allFields(fieldsIn(list)))
      .filter(({ widget }) => widget === 'markdown');
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatchObject({ modes: ['rich_text'], editor_components: [] });
  });

  it('an editor is shown no way to publish or delete, a publisher is', () => {
    const allowed = (role: 'editor' | 'publisher') =>
      cmsConfig({ ...setupOf(archive, backendOf({})), role }).collections.map((list) => [
        list['publish'],
        list['delete'],
      ]);
    expect(allowed('editor').flat()).not.toContain(true);
    expect(allowed('publisher').map(([publish]) => publish)).not.toContain(false);
  });

  it('a list whose entries have no page shows its form alone', () => {
    const alone = config.collections.filter((list) => list['editor']).map(({ name }) => name);
    expect(alone).toEqual(['thesaurus', 'settings']);
  });

  it('one entry of the words of search is called a topic', () => {
    expect(listNamed(config, 'thesaurus')).toMatchObject({
      label: 'Từ đồng nghĩa khi tìm kiếm',
      label_singular: 'Nhóm chủ đề',
    });
  });

  it('a new initiative starts in the current campaign', () => {
    expect(
      fieldsIn(listNamed(config, 'initiatives-2025')).find(({ name }) => name === 'campaign'),
    ).toMatchObject({
      default: 'sang-kien-sang-tao-2021-2025',
    });
  });
});

describe('where the CMS writes', () => {
  const gitlab = { CMS_BACKEND: 'gitlab', CMS_REPO: 'quan/sang-kien', CMS_APP_ID: 'abc' };

  it('without a choice it is the project’s own publishing server', () => {
    expect(backendOf({}).config).toEqual({ name: 'office', proxy_url: '/admin/api' });
  });

  it('GitLab and Forgejo sign in with PKCE, at the host that was named', () => {
    expect(backendOf({ ...gitlab, CMS_HOST: 'https://git.example' })).toMatchObject({
      config: { name: 'gitlab', auth_type: 'pkce', api_root: 'https://git.example/api/v4', branch: 'main' },
      origins: ['https://git.example'],
    });
    expect(backendOf({ ...gitlab, CMS_BACKEND: 'forgejo', CMS_HOST: 'https://git.example' })).toMatchObject({
      config: { name: 'forgejo', app_id: 'abc', api_root: 'https://git.example/api/v1' },
    });
  });

  it.each([
    ['Gitea, which has no drafts', { ...gitlab, CMS_BACKEND: 'gitea' }, /no editorial workflow for Gitea/],
    ['GitHub without an OAuth proxy', { ...gitlab, CMS_BACKEND: 'github' }, /needs CMS_OAUTH_URL/],
    ['a host that is not named', { ...gitlab, CMS_BACKEND: 'forgejo' }, /needs CMS_HOST/],
    ['a repository that is not named', { ...gitlab, CMS_REPO: '' }, /needs CMS_REPO/],
    ['an application that is not named', { ...gitlab, CMS_APP_ID: undefined }, /needs CMS_APP_ID/],
    [
      'a host without encryption',
      { ...gitlab, CMS_HOST: 'http://git.example' },
      /must be an address beginning with https/,
    ],
    ['a name it does not know', { CMS_BACKEND: 'svn' }, /not known; choose one of: office, gitlab/],
    ['a name that every object has', { CMS_BACKEND: 'constructor' }, /not known/],
  ])('%s is refused in plain words', (_, env, message) => {
    expect(() => backendOf(env)).toThrow(message);
  });

  it('GitHub with an OAuth proxy is accepted', () => {
    expect(
      backendOf({ ...gitlab, CMS_BACKEND: 'github', CMS_OAUTH_URL: 'https://oauth.example/x' }).config,
    ).toMatchObject({ name: 'github', base_url: 'https://oauth.example' });
  });
});
