/** Makes Decap's own controls ask the schema: a mistake is told at its field, as soon as the editor leaves it. */
import type { Component } from 'react';
import { fieldFault } from '../../src/cms/field-check.ts';
import type { ControlProps, Validity } from '../decap.ts';

/** The error of a field in the form Decap shows. */
export function validityOf({ field, parentIds }: ControlProps, value: unknown): Validity {
  const check = field.get('check');
  const fault = typeof check === 'string' ? fieldFault(check, value) : undefined;
  if (!fault) return { error: false };
  const label = String(field.get('label'));
  return {
    error: {
      type: 'CUSTOM',
      ...(parentIds && { parentIds }),
      message: `${label}: ${fault}.`.replace(/\.\.$/, '.'),
    },
  };
}

/** Plain values of what Decap keeps in Immutable's lists. */
export function plain(value: unknown): unknown {
  const isImmutable =
    typeof value === 'object' && value !== null && 'toJS' in value && typeof value.toJS === 'function';
  return isImmutable ? (value.toJS as () => unknown)() : value;
}

type ControlClass = new (props: ControlProps) => Component<ControlProps> & { isValid?: () => Validity };

/**
 * A control that also asks the schema of its field.
 * @param Control one of Decap's class components
 */
export function checked(Control: ControlClass): ControlClass {
  return class extends Control {
    constructor(props: ControlProps) {
      super(props);
      const own = this.isValid;
      this.isValid = () => {
        const validity = own?.() ?? true;
        const isFine = validity === true || (typeof validity === 'object' && !validity.error);
        return isFine ? validityOf(this.props, plain(this.props.value)) : validity;
      };
    }

    override componentDidUpdate(
      ...args: Parameters<NonNullable<Component<ControlProps>['componentDidUpdate']>>
    ): void {
      super.componentDidUpdate?.(...args);
      if (args[0].hasActiveStyle && !this.props.hasActiveStyle) this.props.validate();
    }
  };
}
