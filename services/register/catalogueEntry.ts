/** The register as catalogues of open data harvest it: a dataset with its distributions, by DCAT-AP. Its words' meaning is in the document itself. */
import type { Publication } from '../../domain/publication.ts';
import { CATALOGUE } from '../words/catalogue.ts';
import { LICENCE } from './registerViews.ts';
import { TABLE_VERSION } from './tableSchema.ts';

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#', owl: 'http://www.w3.org/2002/07/owl#',
};
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const MEDIA = 'https://www.iana.org/assignments/media-types';

const ref = (id: string) => ({ '@id': id });
const inBoth = ({ fr, en }: { fr: string; en: string }) => [{ '@language': 'fr', '@value': fr }, { '@language': 'en', '@value': en }];

export function catalogueEntry({ publisher }: Publication, address: string): object {
  const page = `${address}/register`;
  const distribution = (path: string, title: { fr: string; en: string }, mediaType: string, format: string, more: object = {}) => ({
    '@id': `${address}${path}#distribution`, '@type': 'dcat:Distribution',
    'dct:title': inBoth(title), 'dcat:accessURL': ref(page), 'dcat:downloadURL': ref(`${address}${path}`), 'dcat:mediaType': ref(`${MEDIA}/${mediaType}`), 'dct:format': ref(`${AUTHORITY}/file-type/${format}`),
    'dct:license': ref(LICENCE), ...more,
  });
  return {
    '@context': PREFIXES,
    '@id': `${page}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${page}#dataset`,
    'dct:title': inBoth(CATALOGUE['register.title']),
    'dct:description': inBoth(CATALOGUE['register.lead']),
    'dct:publisher': { '@id': publisher.page ?? `${page}#publisher`, '@type': 'foaf:Agent', 'foaf:name': inBoth(publisher.name) },
    'dcat:contactPoint': { '@id': `${page}#contact`, '@type': 'vcard:Organization', 'vcard:fn': publisher.name.fr, 'vcard:hasURL': ref(publisher.page ?? page) },
    'dct:license': ref(LICENCE),
    'dct:accessRights': ref(`${AUTHORITY}/access-right/PUBLIC`),
    'dct:accrualPeriodicity': ref(`${AUTHORITY}/frequency/CONT`),
    'dct:language': [ref(`${AUTHORITY}/language/FRA`), ref(`${AUTHORITY}/language/ENG`)],
    'dct:spatial': ref(`${AUTHORITY}/country/FRA`),
    'dcat:theme': [ref(`${AUTHORITY}/data-theme/GOVE`)],
    'dcat:landingPage': ref(page),
    'owl:versionInfo': TABLE_VERSION,
    'dcat:distribution': [
      distribution('/v1/register.csv', CATALOGUE['register.csv'], 'text/csv', 'CSV', { 'dct:conformsTo': ref(`${address}/v1/register/schema.json`) }),
      distribution('/v1/register', CATALOGUE['register.json'], 'application/json', 'JSON'),
      distribution('/register/feed.xml', CATALOGUE['register.feed'], 'application/atom+xml', 'ATOM'),
    ],
  };
}
