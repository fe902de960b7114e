// Writes communes.tsv, groupements.tsv and departements.tsv from a yearly package of public data:
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf *.tgz && node extract.mjs package/data
// Data under Licence Ouverte 2.0. Source: Etalab, découpage administratif (INSEE, DGCL, La Poste).
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const read = name => JSON.parse(readFileSync(join(from, `${name}.json`), 'utf8'));
const byFirstField = (a, b) => (a[0] < b[0] ? -1 : 1);
const write = (name, rows) =>
  writeFileSync(join(here, `${name}.tsv`), rows.sort(byFirstField).map(row => row.join('\t')).join('\n') + '\n');

const groupements = read('epci');
const members = new Set(groupements.flatMap(groupement => groupement.membres.map(member => member.code)));

// A delegated commune may bear the code of the commune nouvelle: only those of today.
write('communes', read('communes')
  .filter(commune => commune.type === 'commune-actuelle' && members.has(commune.code))
  .map(commune => [commune.code, commune.siren, commune.nom, commune.typeLiaison, commune.population ?? '']));
write('groupements', groupements.map(groupement => [
  groupement.code, groupement.type, groupement.modeFinancement, groupement.nom,
  groupement.membres.map(member => member.code).sort().join(' '),
]));
write('departements', read('departements')
  .filter(departement => departement.zone !== 'com')
  .map(departement => [departement.code, departement.nom, departement.typeLiaison]));
