/** Chooses entries by name, typed with or without tones. */
import { Component, createElement, type ReactNode } from 'react';
import { reactSelectStyles } from 'decap-cms-ui-default';
import AsyncSelect from 'react-select/async';
import type { CollectionName } from '../../src/schemas/names.ts';
import { filterByText } from '../../src/lib/matching.ts';
import type { ControlProps, Validity } from '../decap.ts';
import { entriesOf, entryOf } from '../directory.ts';
import { words } from '../words.ts';
import { plain, validityOf } from './checked.ts';

interface Option {
  value: string;
  label: string;
}

/** More than this nobody reads: typing another word is quicker. */
const longestMenu = 50;

const optionOf = ({ id, title, detail }: { id: string; title: string; detail: string }): Option => ({
  value: id,
  label: detail ? `${title} (${detail})` : title,
});

export class RelationControl extends Component<ControlProps> {
  private get collection(): CollectionName {
    return this.props.field.get('collection') as CollectionName;
  }

  private get isMultiple(): boolean {
    return this.props.field.get('multiple') === true;
  }

  isValid = (): Validity => validityOf(this.props, plain(this.props.value));

  private optionsFor = (typed: string): Promise<Option[]> => {
    const options = entriesOf(this.collection).map(optionOf);
    return Promise.resolve(
      (typed ? filterByText(options, typed, ({ label }) => label) : options).slice(0, longestMenu),
    );
  };

  private selected(): Option[] {
    const value = plain(this.props.value);
    const ids = [value].flat().filter((id): id is string => typeof id === 'string' && id !== '');
    return ids.map((id) => {
      const entry = entryOf(this.collection, id);
      return entry ? optionOf(entry) : { value: id, label: words.unknownEntry(id) };
    });
  }

  override render(): ReactNode {
    const { forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const selected = this.selected();
    return createElement(AsyncSelect<Option, boolean>, {
      inputId: forID,
      className: classNameWrapper,
      styles: reactSelectStyles,
      isMulti: this.isMultiple,
      isClearable: true,
      defaultOptions: entriesOf(this.collection).slice(0, longestMenu).map(optionOf),
      loadOptions: this.optionsFor,
      value: this.isMultiple ? selected : (selected[0] ?? null),
      placeholder: words.choose,
      noOptionsMessage: () => words.nothingFound,
      loadingMessage: () => words.loading,
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
      onChange: (chosen) => {
        const options: Option[] = chosen === null ? [] : 'value' in chosen ? [chosen] : [...chosen];
        const ids = options.map(({ value }) => value);
        onChange(this.isMultiple ? ids : (ids[0] ?? ''));
      },
    });
  }
}
