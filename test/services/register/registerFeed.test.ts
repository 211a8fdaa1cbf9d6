import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { loadCity } from '../../../cities/loadCity.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { PublicEntry } from '../../../domain/publicEntry.ts';
import { registerFeed } from '../../../services/register/registerFeed.ts';
import { wordsIn } from '../../../services/words/words.ts';

type Text = { '#text': string; '@_type': string };

test('what people write is no markup to whoever reads the feed, for its texts are HTML', () => {
  const at = '2026-11-24T10:00:00.000Z' as Instant;
  const entry: PublicEntry = {
    id: 'meals-12345678', title: 'Repas <img src=x onerror=alert(1)> & co', themes: [], phase: 'consultation', outcome: null, since: at, maker: null, cost: null, datasets: [],
    decisions: [{ at, phase: 'intake', result: 'declined', reason: '<script>alert(1)</script> ]]>', decidedBy: { fr: 'La coordination', en: 'The coordination' }, option: null, votes: [] }],
  };
  const text = registerFeed([entry], loadCity('default').publication, 'https://jalon.example.fr', wordsIn('fr', []));
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text) as { feed: { entry: { title: Text; summary: Text } } };
  expect(feed.entry.title).toMatchObject({ '@_type': 'html', '#text': expect.stringContaining('Repas &lt;img src=x onerror=alert(1)&gt; &amp; co') as string });
  expect(feed.entry.summary['#text']).toMatch(/La coordination<br>.*&lt;script&gt;alert\(1\)&lt;\/script&gt; \]\]&gt;$/);
});
