/** What the table of the register holds, as Table Schema (Frictionless) describes it, and as data.gouv.fr reads it. */
import type { Publication } from '../../domain/publication.ts';
import { TABLE_COLUMNS } from './tableColumns.ts';

/** A column that is added is a new minor version; one that is renamed or taken away, a new major one. */
export const TABLE_VERSION = '1.0.0';

export const tableSchema = ({ publisher }: Publication, address: string): object => ({
  $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
  name: 'registre-projets-numeriques',
  title: 'Registre public des projets numériques',
  description: 'Les projets numériques d’une collectivité : thème et rôle de la collectivité, étape, décisions, réalisation, données produites et ouvertes, coût entre deux bornes.',
  countryCode: 'FR',
  homepage: `${address}/register`,
  path: `${address}/v1/register/schema.json`,
  version: TABLE_VERSION,
  contributors: [{ title: publisher.name.fr, role: 'author', ...(publisher.page !== undefined && { path: publisher.page }) }],
  fields: TABLE_COLUMNS.map(({ cell: _cell, ...field }) => field),
  missingValues: [''],
  primaryKey: 'id',
});
