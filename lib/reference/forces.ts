/** A force as the country knows it, whether or not this service holds data for it. */
export interface KnownForce {
  /** As data.police.uk names it in addresses and file names. */
  readonly forceId: string;
  readonly name: string;
  /** The police force area of the national statistics (2024 codes); null for a force without a resident population. */
  readonly areaCode: string | null;
}

/** The 43 territorial forces of England and Wales, and British Transport Police. */
export const KNOWN_FORCES: readonly KnownForce[] = [
  { forceId: 'avon-and-somerset', name: 'Avon and Somerset Police', areaCode: 'E23000036' },
  { forceId: 'bedfordshire', name: 'Bedfordshire Police', areaCode: 'E23000026' },
  { forceId: 'btp', name: 'British Transport Police', areaCode: null },
  { forceId: 'cambridgeshire', name: 'Cambridgeshire Constabulary', areaCode: 'E23000023' },
  { forceId: 'cheshire', name: 'Cheshire Constabulary', areaCode: 'E23000006' },
  { forceId: 'city-of-london', name: 'City of London Police', areaCode: 'E23000034' },
  { forceId: 'cleveland', name: 'Cleveland Police', areaCode: 'E23000013' },
  { forceId: 'cumbria', name: 'Cumbria Constabulary', areaCode: 'E23000002' },
  { forceId: 'derbyshire', name: 'Derbyshire Constabulary', areaCode: 'E23000018' },
  { forceId: 'devon-and-cornwall', name: 'Devon and Cornwall Police', areaCode: 'E23000035' },
  { forceId: 'dorset', name: 'Dorset Police', areaCode: 'E23000039' },
  { forceId: 'durham', name: 'Durham Constabulary', areaCode: 'E23000008' },
  { forceId: 'dyfed-powys', name: 'Dyfed-Powys Police', areaCode: 'W15000004' },
  { forceId: 'essex', name: 'Essex Police', areaCode: 'E23000028' },
  { forceId: 'gloucestershire', name: 'Gloucestershire Constabulary', areaCode: 'E23000037' },
  { forceId: 'greater-manchester', name: 'Greater Manchester Police', areaCode: 'E23000005' },
  { forceId: 'gwent', name: 'Gwent Police', areaCode: 'W15000002' },
  { forceId: 'hampshire', name: 'Hampshire and Isle of Wight Constabulary', areaCode: 'E23000030' },
  { forceId: 'hertfordshire', name: 'Hertfordshire Constabulary', areaCode: 'E23000027' },
  { forceId: 'humberside', name: 'Humberside Police', areaCode: 'E23000012' },
  { forceId: 'kent', name: 'Kent Police', areaCode: 'E23000032' },
  { forceId: 'lancashire', name: 'Lancashire Constabulary', areaCode: 'E23000003' },
  { forceId: 'leicestershire', name: 'Leicestershire Police', areaCode: 'E23000021' },
  { forceId: 'lincolnshire', name: 'Lincolnshire Police', areaCode: 'E23000020' },
  { forceId: 'merseyside', name: 'Merseyside Police', areaCode: 'E23000004' },
  { forceId: 'metropolitan', name: 'Metropolitan Police Service', areaCode: 'E23000001' },
  { forceId: 'norfolk', name: 'Norfolk Constabulary', areaCode: 'E23000024' },
  { forceId: 'north-wales', name: 'North Wales Police', areaCode: 'W15000001' },
  { forceId: 'north-yorkshire', name: 'North Yorkshire Police', areaCode: 'E23000009' },
  { forceId: 'northamptonshire', name: 'Northamptonshire Police', areaCode: 'E23000022' },
  { forceId: 'northumbria', name: 'Northumbria Police', areaCode: 'E23000007' },
  { forceId: 'nottinghamshire', name: 'Nottinghamshire Police', areaCode: 'E23000019' },
  { forceId: 'south-wales', name: 'South Wales Police', areaCode: 'W15000003' },
  { forceId: 'south-yorkshire', name: 'South Yorkshire Police', areaCode: 'E23000011' },
  { forceId: 'staffordshire', name: 'Staffordshire Police', areaCode: 'E23000015' },
  { forceId: 'suffolk', name: 'Suffolk Constabulary', areaCode: 'E23000025' },
  { forceId: 'surrey', name: 'Surrey Police', areaCode: 'E23000031' },
  { forceId: 'sussex', name: 'Sussex Police', areaCode: 'E23000033' },
  { forceId: 'thames-valley', name: 'Thames Valley Police', areaCode: 'E23000029' },
  { forceId: 'warwickshire', name: 'Warwickshire Police', areaCode: 'E23000017' },
  { forceId: 'west-mercia', name: 'West Mercia Police', areaCode: 'E23000016' },
  { forceId: 'west-midlands', name: 'West Midlands Police', areaCode: 'E23000014' },
  { forceId: 'west-yorkshire', name: 'West Yorkshire Police', areaCode: 'E23000010' },
  { forceId: 'wiltshire', name: 'Wiltshire Police', areaCode: 'E23000038' },
];

/** A known force by its police.uk id, or null. */
export function knownForce(forceId: string): KnownForce | null {
  return KNOWN_FORCES.find((force) => force.forceId === forceId) ?? null;
}
