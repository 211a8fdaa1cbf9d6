/** One story a way of ending, on our real processes, told with an ordinary Kafka client. They are told at the same time, as in a city. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openStage, type Stage } from '../../bench/stage.ts';
import { openCityHall, type CityHall } from '../support/cityHall.ts';
import { article36 } from './endings/article36.ts';
import { declined, merged, notDigital } from './endings/atTheDoor.ts';
import { refusedByCommittee } from './endings/refusedByCommittee.ts';
import { rolledBack } from './endings/rolledBack.ts';
import { sentBackTwice } from './endings/sentBackTwice.ts';
import { withdrawnOnHold } from './endings/withdrawnOnHold.ts';

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

describe.concurrent('a project ends', () => {
  test.each([
    ['declined, with the reason', declined],
    ['merged into another: both departments are told, both histories are kept', merged],
    ['not digital, once the options are compared: a human channel is kept', notDigital],
    ['refused by the committee, in the name of the body that has the power', refusedByCommittee],
    ['in operation after it was sent back twice, and nothing is lost', sentBackTwice],
    ['in operation after the authority was consulted (art. 36), and not before', article36],
    ['abandoned, every step undone in reverse by decision of a person', rolledBack],
    ['withdrawn while on hold, its clocks stopped', withdrawnOnHold],
  ])('%s', (_told, story) => story(city), 180_000);
});
