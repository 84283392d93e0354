import { compileClassRules } from './class-rules.js';
import { readShippedMappings } from '../reading/shipped-mappings.js';

const mapping = readShippedMappings().find(({ name }) => name === 'cook-county');
if (!mapping) throw new Error('the mapping is not shipped');
const classOf = compileClassRules(mapping);

/** Descriptions as clerks write them; the class of each was decided by reading it. */
describe('classes in the Cook County register', () => {
  it.each([
    ['U.S.C.', 'cash'],
    ['U.S.C', 'cash'],
    ['USC', 'cash'],
    ['U.S.C. (estimated)', 'cash'],
    ['U.S.C. Cashier Check ($50.99)', 'cash'],
    ['U.S.C. + silver cerficate ($805.39)', 'cash'],
    ['U.S. coins ($12.92)', 'cash'],
    ['Mexican Pesos', 'cash'],
    ['Chase Checking Account ($58,950.49)', 'bank-balance'],
    ['Bank Funds ($37.83)', 'bank-balance'],
    ['Residential Property', 'real-estate'],
    ['Real Property (30-18-217-046-0000)', 'real-estate'],
    ['2006 Volvo XC90', 'vehicle'],
    ['2004 Chevorlet Impala', 'vehicle'],
    ['1993 Strick 53 inches Semi Trailer', 'vehicle'],
    ['2009 Motorcycle Roketa', 'vehicle'],
    ['20003 Mitsubishi Eclipse', 'vehicle'],
    ['Clark Forklift ($1,500)', 'vehicle'],
    ['Boat Trailer ($500)', 'vehicle'],
    ['20 feet 2 axle trailer', 'vehicle'],
    ['Truck', 'vehicle'],
    ['Cannondale Bicycle (Value $266.00)', 'vehicle'],
    ['2001 Kawasaki Jet Ski', 'vessel'],
    ['1996 Sea-Doo Spedster Boat ($2000)', 'vessel'],
    ['Brunswick 30 FT Bayliner Boat ($35,000)', 'vessel'],
    ['1995 Silver American Eagle Coin ($50)', 'jewellery'],
    ['Two 1 kg & 10 oz Gold Bars ($122,237)', 'jewellery'],
    ['Mens Rope Chain w/Antique Coin ($3,800)', 'jewellery'],
    ['Rolex Watch ($7,500)', 'jewellery'],
    ['Luminor GMT ($0)', 'jewellery'],
    ['11 Piece Jewerly (Value $17,585.00)', 'jewellery'],
    ['Two Diamond Earings ($1,000)', 'jewellery'],
    ['Two Paintings ($400)', 'art'],
    ['Mota Smart Watch ($80)', 'electronics'],
    ['48" Westinghouse LED HD TV (Value $500)', 'electronics'],
    ['White I phone 5 ($400)', 'electronics'],
    ['Money Counter ($200)', 'electronics'],
    ['(68) Chargers phone/iPod etc ($1,360)', 'electronics'],
    ['New Trent Phone Case ($16.95)', 'other-goods'],
    ['12 Gauge Shot Gun (198.99)', 'other-goods'],
    ['.40 Caliber Smith/Wesson Handgun ($400)', 'other-goods'],
    ['Redhead Gun Safe ($379)', 'other-goods'],
    ['3 Foot Chain ($15)', 'other-goods'],
    ['Gold Plated Chain ($10)', 'jewellery'],
    ['Collectable Coins', 'other-goods'],
    ['83 vintage U.S. dollar bills ($294)', 'other-goods'],
    ['Money Orders ($1,000)', 'documents'],
    ['956 Vehicle and Truck Tires ($198,850)', 'other-goods'],
    ['(12) Visa Gift Cards ($300)', 'other-goods'],
  ])('%s is %s', (description, assetClass) => {
    expect(classOf(description, '2016-01-01')).toMatchObject({ assetClass });
    expect(classOf(description, '2016-01-01').rule).not.toBe('default');
  });

  it.each(['U.S.', 'Black/pink pocket ($30)', 'WORTHLESS DOCUMENT'])('does not guess at %s', (description) => {
    expect(classOf(description, '2016-01-01')).toMatchObject({ assetClass: 'other-goods', rule: 'default', doubtful: true });
  });

  it('marks money that is written with more behind it', () => {
    expect(classOf('U.S.C.', '2016-01-01').doubtful).toBe(false);
    expect(classOf('U.S.C. (Various Items Pers. Property)', '2016-01-01').doubtful).toBe(true);
  });

  it.each([
    ['Glock 22 Pistol ($599.00)', { goodsType: 'weapon' }],
    ['Apple iPad ($300)', { deviceType: 'tablet' }],
    ['Apple iPhone ($100)', { deviceType: 'phone' }],
    ['Gold/Diamond Ring ($1,200)', { jewelleryType: 'ring' }],
    ['2001 Kawasaki Jet Ski', { vesselType: 'jet-ski' }],
  ])('knows the kind of %s within its class', (description, fields) => {
    expect(classOf(description, '2016-01-01').fields).toEqual(fields);
  });
});
