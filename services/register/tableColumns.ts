/**
 * The columns of the register as a table: what each is called, what its schema says of it, and what it holds. Names and descriptions are French,
 * as those of the national schemas of open data are; several values in a cell are parted by a bar.
 */
import { localDay } from '../../domain/cityTime.ts';
import type { Zone } from '../../domain/cityTime.ts';
import { instantOf, msOf } from '../../domain/ids.ts';
import { OUTCOMES, PHASES } from '../../domain/journey.ts';
import { OPTIONS } from '../../domain/kinds/sourcingKinds.ts';
import type { PublicEntry } from '../../domain/publicEntry.ts';

type Constraints = { required?: true; unique?: true; enum?: readonly string[]; minimum?: number; pattern?: string };
type Field = { name: string; type: 'string' | 'integer' | 'date'; format?: 'uri'; title: string; description: string; example: string; constraints?: Constraints };
/** `address` is that of the register's pages. */
export type TableColumn = Field & { cell(entry: PublicEntry, where: { address: string; zone: Zone }): string | number | null };

const amount = (name: string, title: string, description: string, example: string, cell: (entry: PublicEntry) => number | null | undefined): TableColumn =>
  ({ name, type: 'integer', title, description: `${description}, en euros hors taxes. C’est une borne, jamais l’estimation elle-même.`, example, constraints: { minimum: 0 }, cell: (entry) => cell(entry) ?? null });

const joined = (parts: readonly string[]): string => parts.map((part) => part.replaceAll('|', '/')).join('|');
const last = ({ decisions }: PublicEntry) => decisions.at(-1);
const dayOf = (at: string | undefined, zone: Zone): string | null => (at === undefined ? null : localDay(instantOf(Date.parse(at)), zone));

export const TABLE_COLUMNS: readonly TableColumn[] = [
  { name: 'id', type: 'string', title: 'Identifiant', description: 'Identifiant du projet, qui ne change pas.', example: 'fablab-1a2b3c4d', constraints: { required: true, unique: true, pattern: '[a-z0-9][a-z0-9-]*' }, cell: ({ id }) => id },
  { name: 'titre', type: 'string', title: 'Titre', description: 'Titre du projet.', example: 'Fablab', constraints: { required: true }, cell: ({ title }) => title },
  { name: 'themes', type: 'string', title: 'Thèmes', description: 'Thèmes du projet, séparés par une barre verticale.', example: 'data|citizens', cell: ({ themes }) => joined(themes.map(({ theme }) => theme)) },
  { name: 'roles', type: 'string', title: 'Rôle de la collectivité', description: 'Rôle de la collectivité dans chacun des thèmes, dans le même ordre.', example: 'La métropole produit, publie et garde la maîtrise', cell: ({ themes }) => joined(themes.map(({ role }) => role?.fr ?? '')) },
  { name: 'etape', type: 'string', title: 'Étape', description: 'Étape à laquelle se trouve le projet, ou à laquelle il s’est arrêté.', example: 'steering', constraints: { required: true, enum: PHASES }, cell: ({ phase }) => phase },
  { name: 'issue', type: 'string', title: 'Issue', description: 'Issue du projet ; vide tant qu’il est en cours.', example: 'deployed', constraints: { enum: OUTCOMES }, cell: ({ outcome }) => outcome },
  { name: 'depuis', type: 'date', title: 'Depuis', description: 'Jour du dernier changement d’étape.', example: '2026-11-24', constraints: { required: true }, cell: ({ since }, { zone }) => localDay(instantOf(msOf(since)), zone) },
  { name: 'option', type: 'string', title: 'Option retenue', description: 'Faire, réutiliser, s’associer ou acheter.', example: 'reuse', constraints: { enum: OPTIONS }, cell: ({ maker }) => maker?.option ?? null },
  { name: 'realise_par', type: 'string', title: 'Réalisé par', description: 'Équipe de la collectivité, partenaires ou prestataires, séparés par une barre verticale ; un prestataire est nommé une fois le contrat signé.', example: 'Les équipes de la ville', cell: ({ maker }) => joined(maker === null ? [] : maker.team === null ? maker.parties.map(({ id }) => id) : [maker.team.fr]) },
  { name: 'jeux_de_donnees', type: 'string', title: 'Jeux de données', description: 'Jeux de données produits, séparés par une barre verticale.', example: 'Comptages vélo', cell: ({ datasets }) => joined(datasets.map(({ name }) => name)) },
  { name: 'ouverture', type: 'string', title: 'Ouverture des données', description: 'Ouverture de chaque jeu de données, dans le même ordre : yes, no, later ou unknown.', example: 'yes', constraints: { pattern: '(yes|no|later|unknown)(\\|(yes|no|later|unknown))*' }, cell: ({ datasets }) => joined(datasets.map(({ opening }) => opening)) },
  amount('cout_depart_min', 'Coût de départ, au moins', 'Borne basse du coût de départ', '10000', ({ cost }) => cost?.oneOff.least),
  amount('cout_depart_max', 'Coût de départ, au plus', 'Borne haute du coût de départ, vide au-delà de la dernière borne', '40000', ({ cost }) => cost?.oneOff.most),
  amount('cout_annuel_min', 'Coût annuel, au moins', 'Borne basse du coût annuel', '0', ({ cost }) => cost?.yearly.least),
  amount('cout_annuel_max', 'Coût annuel, au plus', 'Borne haute du coût annuel, vide au-delà de la dernière borne', '10000', ({ cost }) => cost?.yearly.most),
  { name: 'decisions', type: 'string', title: 'Décisions', description: 'Toutes les décisions, de la plus ancienne à la plus récente : jour, étape et résultat, séparées par une barre verticale.', example: '2026-11-24 intake accepted', cell: ({ decisions }, { zone }) => joined(decisions.map(({ at, phase, result }) => `${dayOf(at, zone)} ${phase} ${result}`)) },
  { name: 'derniere_decision_le', type: 'date', title: 'Dernière décision le', description: 'Jour de la dernière décision.', example: '2026-11-24', cell: (entry, { zone }) => dayOf(last(entry)?.at, zone) },
  { name: 'derniere_decision_par', type: 'string', title: 'Dernière décision par', description: 'Qui a pris la dernière décision.', example: 'Le comité de pilotage, composé d’élus', cell: (entry) => last(entry)?.decidedBy?.fr ?? null },
  { name: 'dernier_motif', type: 'string', title: 'Motif', description: 'Motif de la dernière décision, lorsqu’il est publié.', example: 'Le besoin est établi.', cell: (entry) => last(entry)?.reason ?? null },
  { name: 'adresse', type: 'string', format: 'uri', title: 'Adresse', description: 'Page du projet, avec toutes ses décisions et leurs motifs.', example: 'https://jalon.example.fr/register/fablab-1a2b3c4d', constraints: { required: true }, cell: ({ id }, { address }) => `${address}/register/${id}` },
];
