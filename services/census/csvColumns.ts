/** The columns of a census that we know, with what each cell may hold; all others are kept as they are, under their names. */
import { amount, inWords, text, type Guard } from '../../domain/guard.ts';

export const REQUIRED = ['reference', 'title', 'department'] as const;

/** Where each bound of the estimate stands. */
export const AMOUNTS = {
  'budget-once-least': ['oneOff', 'least'],
  'budget-once-most': ['oneOff', 'most'],
  'budget-yearly-least': ['yearly', 'least'],
  'budget-yearly-most': ['yearly', 'most'],
} as const;
export type AmountColumn = keyof typeof AMOUNTS;
export const AMOUNT_COLUMNS = Object.keys(AMOUNTS) as readonly AmountColumn[];

/** `12000`, `12 000`, `12000.50`, `12 000,50 €`; not `12,000`, which is twelve thousand here and twelve there. */
const AMOUNT = /^(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,](\d{1,2}))?[ \u00a0\u202f]?€?$/;
const euros: Guard<number> = {
  expects: 'an amount in euros, as in 12000 or 12 000,50',
  check(value, path) {
    const [, whole = '', cents = '0'] = AMOUNT.exec(String(value)) ?? [];
    const checked = amount.check(whole === '' ? undefined : Number(`${whole.replace(/\D/g, '')}.${cents}`), path);
    return checked.ok ? checked : { ok: false, fault: { path, expected: euros.expects, got: inWords(value) } };
  },
};

/** Several in one cell, separated by semicolons. */
function several(item: Guard<string>): Guard<string[]> {
  const expects = `names separated by ";", each ${item.expects}`;
  return {
    expects,
    check(value, path) {
      const names = String(value).split(';').map((name) => name.trim()).filter((name) => name !== '');
      const wrong = names.map((name) => item.check(name, path)).find((checked) => !checked.ok);
      return wrong === undefined ? { ok: true, value: names } : wrong;
    },
  };
}

const KNOWN: Readonly<Record<string, Guard<unknown>>> = {
  'reference': text(500), 'title': text(500), 'department': text(200), 'summary': text(20_000), 'lead': text(200),
  'themes': several(text(100)), 'services': several(text(100)), 'partners': several(text(100)),
  'budget-once-least': euros, 'budget-once-most': euros, 'budget-yearly-least': euros, 'budget-yearly-most': euros,
};

/** `undefined` for a column of the city's own, whatever it is called. */
export const cellOf = (name: string): Guard<unknown> | undefined => (Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined);
