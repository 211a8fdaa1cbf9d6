import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Service = {
  image?: string;
  command?: string[];
  restart?: string;
  stop_grace_period?: string;
  ports?: string[];
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
  environment?: Record<string, string>;
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

const ROOT = join(import.meta.dirname, '..');
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const compose = parse(textOf('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const OURS = ['worker', 'intake', 'projection', 'api', 'setup'];

describe('docker-compose.yml', () => {
  test('is what the Compose Specification says', () => {
    // The specification writes its dialect's address with https, by which no validator knows it, and formats of its own.
    const { $schema: _dialect, ...schema } = JSON.parse(textOf('test/schemas/compose-spec.json')) as { $schema: string };
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect([validate(compose), validate.errors]).toEqual([true, null]);
    expect(validate({ ...compose, services: { api: { imagee: 'jalon' } } })).toBe(false);
  });

  test('publishes nothing beyond this machine', () => {
    const published = services.flatMap(([, { ports = [] }]) => ports);
    expect(published.length).toBeGreaterThan(0);
    for (const port of published) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test.each(services.filter(([name]) => name !== 'setup'))('%s comes back by itself, and is given time to stop', (_name, { restart, stop_grace_period: grace }) => {
    expect([restart, grace]).toEqual(['unless-stopped', expect.stringMatching(/^\d+s$/)]);
  });

  test.each(services)('%s waits for others that are there, until they are well or done', (_name, { depends_on: others = {} }) => {
    for (const [other, { condition }] of Object.entries(others)) {
      const service = compose.services[other];
      const isWatched = service?.healthcheck !== undefined || OURS.includes(other);
      expect([other, service !== undefined, condition === 'service_completed_successfully' ? other === 'setup' : isWatched]).toEqual([other, true, true]);
    }
  });

  test.each(services.filter(([name]) => OURS.includes(name)))('%s runs a file that the image holds', (_name, { command = [] }) => {
    const [program, file = ''] = command;
    expect(program).toBe('node');
    expect(textOf('Dockerfile')).toContain(`COPY ${file.split('/')[0]} ./`);
    expect(textOf('.dockerignore')).toContain(`!${file.split('/')[0]}\n`);
    expect(textOf(file).length).toBeGreaterThan(0);
  });

  test('holds no secret', () => {
    const secrets = services.flatMap(([, { environment = {} }]) => Object.entries(environment)).filter(([variable]) => /PASSWORD|PWD|SECRET|TOKEN/.test(variable));
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{[A-Z_]+:\?.+\}$/);
  });

  test('names versions and never "latest"', () => {
    for (const [name, { image }] of services.filter(([each]) => !OURS.includes(each))) expect([name, image]).toEqual([name, expect.stringMatching(/:\d[\w.-]*$/)]);
  });
});

test('the image runs as somebody without privileges', () => {
  expect(textOf('Dockerfile')).toMatch(/^USER node$/m);
});
