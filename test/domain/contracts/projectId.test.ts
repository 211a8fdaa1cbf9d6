import { expect, test } from 'vitest';
import { isProjectId, projectIdOf } from '../../../domain/contracts/projectId.ts';

test.each([
  ['a plain reference', 'REF-2026/14', 'ref-2026-14'],
  ['accents and ligatures', 'Œuvre d’été à Thoré-la-Forêt', 'oeuvre-d-ete-a-thore-la-foret'],
  ['capital ligatures and sharp s', 'ÆGIR Straße', 'aegir-strasse'],
  ['only signs', '///***', 'projet'],
  ['another script', 'Проект', 'projet'],
  ['an emoji and a word', '🚲 vélo', 'velo'],
  ['control characters and half a pair', 'a\0b\uD800c', 'a-b-c'],
  ['a very long reference', 'mot '.repeat(200), Array.from({ length: 15 }, () => 'mot').join('-')],
  ['a reference cut at a sign', `${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('%s becomes a readable slug and a hash', (_case, subject, slug) => {
  const project = projectIdOf('urn:city:schools', subject);
  expect(project.slice(0, -9)).toBe(slug);
  expect(isProjectId(project)).toBe(true);
});

test('is always the same, and another for another source or another spelling', () => {
  const one = projectIdOf('urn:city:schools', 'Meals');
  expect(projectIdOf('urn:city:schools', 'Meals')).toBe(one);
  expect(projectIdOf('urn:city:sports', 'Meals')).not.toBe(one);
  expect(projectIdOf('urn:city:schools', 'meals')).not.toBe(one);
});

test.each(['', 'meals', 'project/meals-12345678', 'Meals-12345678', 'meals-1234567', '../x-12345678', `${'a'.repeat(80)}-12345678`])('"%s" is no project\'s id', (text) => {
  expect(isProjectId(text)).toBe(false);
});
