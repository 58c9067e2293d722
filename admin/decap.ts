/** The part of Decap this screen uses, with the types it lacks. */
import CMS from 'decap-cms-app';
import type { ComponentType, ReactNode } from 'react';
import type { CmsConfig } from '../src/cms/config.ts';

/** One of Immutable's maps, as far as we ask it. */
export interface ImmutableMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
  set(key: string, value: unknown): ImmutableMap;
  merge(values: object): ImmutableMap;
  toJS(): Record<string, unknown>;
}

/** What Decap gives the control of a field. */
export interface ControlProps {
  field: ImmutableMap;
  forID: string;
  value: unknown;
  classNameWrapper: string;
  hasActiveStyle?: boolean;
  parentIds?: readonly string[];
  onChange: (value: unknown) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  /** Asks the field's `isValid` and shows what it says below the field. */
  validate: () => void;
}

/** What a control says of its value. */
export type Validity =
  boolean | { error: false | { type: string; parentIds?: readonly string[]; message: string } };

/** What Decap gives a preview. */
export interface PreviewProps {
  entry: ImmutableMap;
  collection: ImmutableMap;
  document: Document;
  getAsset: (path: string) => { toString(): string } | undefined;
}

/** What Decap gives the page one signs in on. */
export interface SignInProps {
  onLogin: (credentials: object) => void;
  inProgress: boolean;
  t: (phrase: string) => string;
}

/** A backend as far as we change it; the rest is Decap's own. */
export type BackendMethods = Record<string, (...args: never[]) => unknown>;

interface Decap {
  init(options: { config: CmsConfig }): void;
  registerLocale(name: string, words: object): void;
  registerBackend(name: string, backend: unknown): void;
  getBackend(name: string): { init(config: object, options: object): BackendMethods };
  getWidget(name: string): { control: ComponentType<ControlProps>; preview: ComponentType; schema?: object };
  registerWidget(widget: {
    name: string;
    controlComponent: unknown;
    previewComponent?: unknown;
    schema?: object;
  }): void;
  registerCustomFormat(
    name: string,
    extension: string,
    format: { fromFile(text: string): object; toFile(data: Record<string, unknown>): string },
  ): void;
  registerEventListener(listener: {
    name: string;
    handler: (event: { entry: ImmutableMap }) => unknown;
  }): void;
  registerPreviewTemplate(list: string, component: (props: PreviewProps) => ReactNode): void;
  registerPreviewStyle(address: string): void;
}

export const decap = CMS as unknown as Decap;
