import type { TaxonomyScheme } from '../../contract.js';

const code = (id: string, nl: string, en: string): TaxonomyScheme['codes'][number] => ({ code: id, title: { nl, en } });

/** Lists that others count seized property by. A new list is a new entry here and a column in the mapping. */
export const SCHEMES = {
  'eu-property': {
    title: { nl: 'Soort goed naar Europees recht', en: 'Property in European law' },
    source: 'Directive (EU) 2024/1260, definition of property; the same words in Regulation (EU) 2018/1805, art. 2(3)',
    codes: [
      code('corporeal-movable', 'Lichamelijk, roerend', 'Corporeal, movable'),
      code('corporeal-immovable', 'Lichamelijk, onroerend', 'Corporeal, immovable'),
      code('incorporeal', 'Onlichamelijk', 'Incorporeal'),
      code('instrument', 'Document of instrument van eigendom', 'Legal document or instrument of title'),
    ],
  },
  'esa-2010': {
    title: { nl: 'Activa naar ESR 2010 (Eurostat)', en: 'Assets by ESA 2010 (Eurostat)' },
    source: 'Regulation (EU) No 549/2013, annex A, chapter 7',
    codes: [
      code('AF.21', 'Chartaal geld', 'Currency'),
      code('AF.22', 'Giraal geld', 'Transferable deposits'),
      code('AF.29', 'Overige deposito’s', 'Other deposits'),
      code('AF.3', 'Schuldbewijzen', 'Debt securities'),
      code('AF.4', 'Leningen', 'Loans'),
      code('AF.51', 'Aandelen en overige deelnemingen', 'Equity'),
      code('AF.52', 'Rechten van deelneming in beleggingsfondsen', 'Investment fund shares'),
      code('AF.6', 'Verzekeringen en pensioenen', 'Insurance and pension'),
      code('AF.7', 'Financiële derivaten', 'Financial derivatives'),
      code('AF.8', 'Overige vorderingen', 'Other accounts receivable'),
      code('AN.111', 'Woningen', 'Dwellings'),
      code('AN.112', 'Overige gebouwen en bouwwerken', 'Other buildings and structures'),
      code('AN.1131', 'Vervoermiddelen', 'Transport equipment'),
      code('AN.1132', 'ICT-apparatuur', 'ICT equipment'),
      code('AN.1139', 'Overige machines en werktuigen', 'Other machinery and equipment'),
      code('AN.115', 'In cultuur gebrachte biologische hulpbronnen', 'Cultivated biological resources'),
      code('AN.117', 'Intellectuele-eigendomsproducten', 'Intellectual property products'),
      code('AN.12', 'Voorraden', 'Inventories'),
      code('AN.131', 'Edele metalen en edelstenen', 'Precious metals and stones'),
      code('AN.132', 'Antiek en andere kunstvoorwerpen', 'Antiques and other art objects'),
      code('AN.211', 'Grond', 'Land'),
    ],
  },
  'cn-chapter': {
    title: { nl: 'Hoofdstuk van de gecombineerde nomenclatuur (Eurostat)', en: 'Chapter of the Combined Nomenclature (Eurostat)' },
    source: 'Regulation (EEC) No 2658/87, annex I; chapters as in the Harmonised System',
    codes: [
      code('01', 'Levende dieren', 'Live animals'),
      code('06', 'Levende planten en bloemen', 'Live plants and flowers'),
      code('23', 'Bereid voedsel voor dieren', 'Prepared animal fodder'),
      code('27', 'Minerale brandstoffen', 'Mineral fuels'),
      code('29', 'Organische chemische producten', 'Organic chemicals'),
      code('30', 'Farmaceutische producten', 'Pharmaceutical products'),
      code('36', 'Kruit, springstoffen en vuurwerk', 'Explosives and pyrotechnic products'),
      code('49', 'Drukwerk en geschriften', 'Printed matter and manuscripts'),
      code('71', 'Edelstenen, edele metalen en munten', 'Precious stones and metals, coin'),
      code('82', 'Gereedschap', 'Tools'),
      code('84', 'Machines en toestellen, ook computers', 'Machinery, computers among them'),
      code('85', 'Elektrische machines en toestellen', 'Electrical machinery and equipment'),
      code('86', 'Containers en spoorwegmaterieel', 'Containers and railway equipment'),
      code('87', 'Voertuigen', 'Vehicles'),
      code('88', 'Luchtvaartuigen', 'Aircraft'),
      code('89', 'Schepen', 'Ships and boats'),
      code('91', 'Uurwerken', 'Clocks and watches'),
      code('93', 'Wapens en munitie', 'Arms and ammunition'),
      code('94', 'Meubelen', 'Furniture'),
      code('97', 'Kunst, verzamelingen en antiek', 'Works of art, collections and antiques'),
    ],
  },
} as const satisfies Readonly<Record<string, Omit<TaxonomyScheme, 'id'>>>;

export type SchemeId = keyof typeof SCHEMES;
export const SCHEME_IDS = Object.keys(SCHEMES) as readonly SchemeId[];
