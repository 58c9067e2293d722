/** A yes or no that may not be known yet: an empty box would claim a “no”. */
import { Component, createElement, type ChangeEvent, type ReactNode } from 'react';
import type { ControlProps } from '../decap.ts';
import { words } from '../words.ts';

const values: Readonly<Record<string, unknown>> = { unknown: '', yes: true, no: false };

export class AnswerControl extends Component<ControlProps> {
  override render(): ReactNode {
    const { forID, classNameWrapper, value, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const chosen = Object.keys(values).find((key) => values[key] === value) ?? 'unknown';
    return createElement(
      'select',
      {
        id: forID,
        className: classNameWrapper,
        value: chosen,
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
        onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => {
          onChange(values[target.value]);
        },
      },
      Object.entries(words.answers).map(([key, label]) =>
        createElement('option', { key, value: key }, label),
      ),
    );
  }
}
