/** One story a city, named for it: our real processes under that city's rules, told with an ordinary Kafka client. */
import { afterAll, beforeAll, test } from 'vitest';
import { openStage, type Stage } from '../../bench/stage.ts';
import { openCityHall, type CityHall } from '../support/cityHall.ts';
import { arras } from './cities/arras.ts';
import { bordeaux } from './cities/bordeaux.ts';
import { anyTown } from './cities/default.ts';
import { lyon } from './cities/lyon.ts';
import { mulhouse } from './cities/mulhouse.ts';
import { rennes } from './cities/rennes.ts';

let stage: Stage;
let city: CityHall;
beforeAll(async () => {
  stage = await openStage({ JALON_PACE: '1d=500ms' });
  city = await openCityHall(stage);
}, 300_000);
afterAll(async () => {
  await city?.close();
  await stage?.close();
}, 60_000);

test('any town: a small project takes the light path and is rolled out service by service', () => anyTown(city), 120_000);

test.each([
  ['mulhouse', 'the precise grid, an unknown asked again, and a human channel that is kept', mulhouse],
  ['bordeaux', 'fifteen hours of meeting and interviews, an objection, and a changed proposal', bordeaux],
  ['rennes', 'a flagship that keeps hold of its data', rennes],
  ['arras', 'a diagnosis with a public bank, and two demands that become one', arras],
  ['lyon', 'data that are opened, and developers who are reserved', lyon],
])('%s: %s', async (name, _told, story) => {
  await stage.govern({ JALON_POLICY: name });
  await story(city);
}, 180_000);
