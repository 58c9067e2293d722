/** Makes a folded item of a list be told by its words, where Decap would print the list that holds them. */
import { Map as ImmutableMap } from 'immutable';
import type { Component } from 'react';
import { summaryGap } from '../../src/cms/fields.ts';
import type { ControlProps } from '../decap.ts';
import { plain } from './checked.ts';

/** Decap's control of lists, as far as we change it. */
type ListControl = new (
  props: ControlProps,
) => Component<ControlProps> & { objectLabel(item: unknown): string | undefined };

/** @param Control Decap's own control of lists */
export function toldByWords(Control: ListControl): ListControl {
  return class extends Control {
    override objectLabel(item: unknown): string | undefined {
      if (!ImmutableMap.isMap(item)) return super.objectLabel(item);
      const told = item.map((value) => {
        const words = plain(value);
        return Array.isArray(words) ? words.join(', ') : value;
      });
      return super.objectLabel(told)?.split(summaryGap).filter(Boolean).join(summaryGap);
    }
  };
}
