/** Amounts and shares as people write them, ranges too. */
import type { Range } from '../../domain/dossier.ts';
import type { Wording } from './wording.ts';

const numbers = ({ language }: Wording, options: Intl.NumberFormatOptions): Intl.NumberFormat => new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options);

/** Whole euros: these are estimates. */
export const euros = (amount: number | Range, words: Wording): string => rangeOf(amount, numbers(words, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }));

export const percents = (share: number | Range, words: Wording): string => rangeOf(share, numbers(words, { style: 'percent', maximumFractionDigits: 0 }));

function rangeOf(value: number | Range, format: Intl.NumberFormat): string {
  if (typeof value === 'number') return format.format(value);
  const [least, most] = [format.format(value.least), format.format(value.most)];
  return least === most ? least : `${least} – ${most}`;
}
