import { formatMoney, type MoneyLike, signOf } from '../format/number-format.ts';

const TONES = { [-1]: 'loss', 0: 'even', 1: 'profit' } as const;

/** A profit or loss: with its sign, and coloured by it. A dash when there is none. */
export function Profit({ money }: { money: MoneyLike | null }) {
  if (!money) return <span className="even">–</span>;
  return (
    <span className={`amount ${TONES[signOf(money.amount)]}`}>{formatMoney(money, { signed: true })}</span>
  );
}

/** An amount that is neither good nor bad. A dash when there is none. */
export function Amount({ money }: { money: MoneyLike | null }) {
  return <span className="amount">{money ? formatMoney(money) : '–'}</span>;
}
