import type { Variables } from '../document/variables.ts';

/** A number from 0 up that may depend on variables. Equal keys mean equal expressions. */
export type Expression = {
  key: string;
  /** Whether it is the same for all variables. */
  fixed: boolean;
  of(variables: Variables): number;
};

/** The expression of one number. */
export function fixed(value: number): Expression {
  return { key: String(value), fixed: true, of: () => value };
}
