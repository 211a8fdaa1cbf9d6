/** The money of the portfolio: a sentence, a picture, and the same figures as a table. */
import type { Portfolio } from '../../../domain/portfolio.ts';
import { figure } from '../../pages/figure.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import { table } from '../../pages/table.ts';
import type { Column } from '../../pages/table.ts';
import { moneyPicture, moneyRows } from '../../pictures/moneyPicture.ts';
import type { MoneyRow } from '../../pictures/moneyPicture.ts';
import type { Words } from '../../words/words.ts';
import { costInWords } from './projectCard.ts';

/** Once somebody looks for certain projects, the picture makes way for them. */
export function portfolioMoney(money: Portfolio, isOpen: boolean, words: Words): Html {
  const { target, oneOff, withoutEstimate } = money;
  const range = { least: words.euros(oneOff.least), most: words.euros(oneOff.most) };
  const isEstimated = oneOff.most > 0;
  const against = words.say(isEstimated ? 'money.lead' : 'money.noneYet', { ...range, target: words.euros(target) });
  const lead = target > 0 ? against : words.say('money.leadWithout', range);
  const missing = withoutEstimate === 0 ? undefined : words.say('money.unestimated', { count: withoutEstimate, number: words.number(withoutEstimate) });
  return html`<details${isOpen ? html` open` : undefined}><summary>${words.say('money.title')}</summary><p>${lead} ${missing}</p>${pictureOf(moneyRows(money, words), words)}</details>`;
}

function pictureOf(rows: readonly MoneyRow[], words: Words): Html | undefined {
  if (rows.length === 0) return undefined;
  const columns: Column<MoneyRow>[] = [
    { head: words.say('money.row'), cell: ({ name }) => name },
    { head: words.say('money.planned'), cell: ({ planned }) => words.euros(planned), isNumber: true },
    { head: words.say('money.least'), cell: ({ least }) => words.euros(least), isNumber: true },
    { head: words.say('money.most'), cell: ({ most }) => words.euros(most), isNumber: true },
    { head: words.say('money.remains'), cell: ({ planned, least, most }) => costInWords({ least: planned - most, most: planned - least }, words), isNumber: true },
  ];
  const figures = table(rows, columns, { caption: words.say('money.caption'), isCaptionHidden: true, nothing: words.say('list.nothing') });
  return figure({ src: '/pictures/portfolio.svg', height: moneyPicture(rows, words).height, alt: words.say('money.alt'), caption: words.say('money.note'), words, table: figures });
}
