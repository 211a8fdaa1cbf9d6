import { expect, test } from 'vitest';
import { exampleProjects } from '../../cities/exampleProjects.ts';
import { listCities, loadCity } from '../../cities/loadCity.ts';
import { requestEvent } from '../../domain/contracts/events.ts';

test.each(listCities())('each example project of %s is filed in French by whoever reads French, and is the same project', (city) => {
  const [french, english] = [exampleProjects(city, 'fr'), exampleProjects(city, 'en')];
  const worded = ({ title, summary, ...rest }: { title: string; summary?: unknown }) => ({ words: { title, summary }, rest });
  expect(english).toEqual(loadCity(city).projects.map((each) => requestEvent.parse(each)));
  for (const [index, { data, ...envelope }] of french.entries()) {
    const { data: before, ...as } = english[index] ?? {};
    const [said, saidBefore] = [worded(data), worded(before ?? { title: '' })];
    expect([envelope, said.rest]).toEqual([as, saidBefore.rest]);
    expect(Object.keys(said.words)).toEqual(Object.keys(saidBefore.words));
    if (said.words.title !== 'Fablab') expect(said.words.title).not.toBe(saidBefore.words.title);
    expect(said.words.summary).not.toBe(saidBefore.words.summary);
  }
});
