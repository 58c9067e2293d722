/** A list of words as one types it: a line a word. */
import { Component, createElement, type ChangeEvent, type ReactNode } from 'react';
import { List } from 'immutable';
import type { ControlProps } from '../decap.ts';
import { plain } from './checked.ts';

/** The words of a typed text: blank lines and spaces at the ends are none. */
const wordsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((word, index) => word === other[index]);

export class LinesControl extends Component<ControlProps, { typed: string }> {
  override state = { typed: '' };

  /** What is typed, as long as it says what the entry holds: a line just begun is not taken away. */
  private get text(): string {
    const value = plain(this.props.value);
    const words = Array.isArray(value) ? value : [];
    const { typed } = this.state;
    return isSame(wordsOf(typed), words) ? typed : words.join('\n');
  }

  override render(): ReactNode {
    const { forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const { text } = this;
    return createElement('textarea', {
      id: forID,
      className: `${classNameWrapper} lines`,
      value: text,
      // One line more than there are, so that one sees where the next word goes.
      rows: Math.max(3, text.split('\n').length + 1),
      onFocus: setActiveStyle,
      onBlur: () => {
        this.setState({ typed: '' });
        setInactiveStyle();
      },
      onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
        this.setState({ typed: target.value });
        onChange(List(wordsOf(target.value)));
      },
    });
  }
}
