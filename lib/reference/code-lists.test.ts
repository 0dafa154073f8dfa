import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AGE_BANDS, ageBandOf } from './age-bands';
import { GENDERS, readYesNo } from './answers';
import { BWV_REASON_CODES, bwvReason } from './bwv-reasons';
import { type CodeList, codeList } from './code-list';
import {
  ETHNIC_GROUPS,
  ethnicGroupOf,
  OFFICER_DEFINED_ETHNICITIES,
  SELF_DEFINED_ETHNICITIES,
} from './ethnicity';
import { KNOWN_FORCES, knownForce } from './forces';
import { hateIncidentRegimeOn } from './hate-incident-regimes';
import {
  LEGISLATION,
  needsNoSuspicion,
  SEARCH_OBJECTS,
  SEARCH_OUTCOMES,
  SEARCH_TYPES,
} from './stop-search-codes';
import { TACTICS } from './use-of-force-codes';

const folder = fileURLToPath(new URL('../../../shared/data/reference', import.meta.url));

describe('a code list', () => {
  it('reads a spelling whatever its case, spaces and punctuation', () => {
    for (const text of [
      'Articles for use in theft',
      'ARTICLE FOR USE IN THEFT',
      'articles_for_theft',
      'article for  use-in theft',
    ]) {
      expect(SEARCH_OBJECTS.read(text)).toBe('articles_for_theft');
    }
    expect(SELF_DEFINED_ETHNICITIES.read('Mixed: White & Asian')).toBe('M3');
  });

  it('guesses nothing, and says so on screen', () => {
    expect(SEARCH_OUTCOMES.read('Arrest pending')).toBeNull();
    expect(SEARCH_OUTCOMES.labelOf('unrecognised')).toBe('Unrecognised code');
    expect(SEARCH_OUTCOMES.labelOf('nfa')).toBe('No further action');
  });

  it('cannot be made where one spelling stands for two codes', () => {
    expect(() =>
      codeList([
        { code: 'a', label: 'Same' },
        { code: 'b', label: 'same.' },
      ]),
    ).toThrow('both a and b');
  });
});

describe('ethnicity', () => {
  it('files "Other ethnic group - Not stated" under not stated, never under other', () => {
    const code = SELF_DEFINED_ETHNICITIES.read('Other ethnic group - Not stated') ?? '';
    expect([code, ethnicGroupOf(code)]).toEqual(['NS', 'not_stated']);
  });

  it('has the 18+1 codes and the census group Roma, each in one of the groups', () => {
    const codes = 'W1 W2 W3 W4 W9 M1 M2 M3 M9 A1 A2 A3 A9 B1 B2 B9 O1 O2 O9 NS'.split(' ');
    expect([...SELF_DEFINED_ETHNICITIES.codes].sort()).toEqual(codes.sort());
    for (const code of codes) expect(ETHNIC_GROUPS.codes).toContain(ethnicGroupOf(code));
    expect(ethnicGroupOf('O1')).toBe('asian');
    expect(ethnicGroupOf('unrecognised')).toBeNull();
  });

  it('reads IC codes into what the officer saw', () => {
    const seen = ['IC1', 'ic2', 'IC3', 'IC4', 'IC5', 'IC6', 'IC9', 'IC 0'].map(
      OFFICER_DEFINED_ETHNICITIES.read,
    );
    expect(seen).toEqual(['white', 'white', 'black', 'asian', 'asian', 'other', 'unknown', 'unknown']);
  });
});

describe('the other reference lists', () => {
  it('know which search powers need no suspicion', () => {
    const apart = LEGISLATION.codes.filter(needsNoSuspicion);
    expect(apart).toEqual(['cjpoa_1994_s60', 'tact_2000_s47a', 'poa_2023_s11']);
  });

  it('band ages at their edges', () => {
    expect([0, 9, 10, 17, 18, 24, 25, 34, 35, 120].map(ageBandOf)).toEqual([
      'under_10',
      'under_10',
      '10_17',
      '10_17',
      '18_24',
      '18_24',
      '25_34',
      '25_34',
      'over_34',
      'over_34',
    ]);
  });

  it('say of a reason whether it is accepted and where it can be checked', () => {
    expect(bwvReason('battery')).toMatchObject({ acceptance: 'conditional', checkedIn: 'device_log' });
    expect(BWV_REASON_CODES.read('Recorded by a colleague only')).toBe('colleague_recorded');
    expect(bwvReason('elsewhere')).toBeNull();
  });

  it('put a report under the regime of its day', () => {
    expect(
      ['2014-04-30', '2021-12-19', '2021-12-20', '2023-06-02', '2023-06-03', '2026-11-21'].map(
        hateIncidentRegimeOn,
      ),
    ).toEqual([null, 'guidance_2014', 'judgment_2021', 'interim_2022', 'code_2023', 'code_2023']);
  });

  it('read yes and no as forms, spreadsheets and databases write them', () => {
    expect(['Yes', 'TRUE', '1', 'n', 'false', '0', 'maybe'].map(readYesNo)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      null,
    ]);
    expect(TACTICS.read('Irritant spray - used')).toBe('irritant_spray_used');
  });
});

describe('the forces', () => {
  it('are the 43 territorial forces and British Transport Police', () => {
    expect(KNOWN_FORCES.filter((force) => force.areaCode !== null)).toHaveLength(43);
    expect(KNOWN_FORCES.filter((force) => force.areaCode === null).map((force) => force.forceId)).toEqual([
      'btp',
    ]);
    expect(new Set(KNOWN_FORCES.map((force) => force.forceId)).size).toBe(44);
    expect(knownForce('kent')).toEqual({ forceId: 'kent', name: 'Kent Police', areaCode: 'E23000032' });
    expect(knownForce('police-scotland')).toBeNull();
  });
});

describe.skipIf(!existsSync(folder))('the values of all forces in ../shared/data/reference', () => {
  const lists: Record<string, CodeList> = {
    Type: SEARCH_TYPES,
    Gender: GENDERS,
    'Age range': AGE_BANDS,
    'Self-defined ethnicity': SELF_DEFINED_ETHNICITIES,
    'Officer-defined ethnicity': OFFICER_DEFINED_ETHNICITIES,
    Legislation: LEGISLATION,
    'Object of search': SEARCH_OBJECTS,
    Outcome: SEARCH_OUTCOMES,
  };

  it.each(Object.keys(lists))('of %s are all known, each a code of its own', (column) => {
    const values = JSON.parse(readFileSync(`${folder}/police_uk_distinct_values.json`, 'utf8')) as Record<
      string,
      { all: Record<string, number> }
    >;
    const texts = Object.keys(values[column]?.all ?? {}).filter((text) => text !== '');
    const codes = texts.map((text) => lists[column]?.read(text));
    expect(texts.filter((_, i) => codes[i] === null)).toEqual([]);
    expect(new Set(codes).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(2);
  });
});
