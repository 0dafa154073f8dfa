import { DIMENSIONS } from './measure';
import { MEASURES } from './measures';

const NUMBER_OR_NONE = { type: ['number', 'null'] };

const ROW = {
  type: 'object',
  required: [
    'measure',
    'dimension',
    'group',
    'numerator',
    'denominator',
    'value',
    'lower',
    'upper',
    'coverage',
    'notes',
  ],
  properties: {
    measure: { type: 'string', enum: MEASURES.map(({ id }) => id) },
    dimension: { type: 'string', enum: DIMENSIONS },
    group: { type: 'string', description: 'The group of the dimension; “all” is the whole.' },
    numerator: NUMBER_OR_NONE,
    denominator: NUMBER_OR_NONE,
    value: {
      ...NUMBER_OR_NONE,
      description:
        'A count, a share of 1, a rate per 1,000 or a ratio, by the measure’s kind. Null where there is none: the notes say why.',
    },
    lower: { ...NUMBER_OR_NONE, description: 'Lower end of the 95% interval.' },
    upper: { ...NUMBER_OR_NONE, description: 'Upper end of the 95% interval.' },
    coverage: { type: 'number', description: 'The share of the period’s months that were received, 0 to 1.' },
    notes: { type: 'array', items: { type: 'string' } },
  },
};

const ANSWER = {
  type: 'object',
  required: ['force', 'from', 'to', 'area', 'disclosure', 'dataVersion', 'asAt', 'measures'],
  properties: {
    force: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    area: { type: ['string', 'null'] },
    disclosure: {
      type: 'string',
      enum: ['internal', 'external'],
      description: 'Internal: exact counts. External: rounded to 5, and none under 5.',
    },
    dataVersion: { type: 'integer', description: 'Goes up with every change of the force’s data.' },
    asAt: { type: ['string', 'null'], format: 'date-time' },
    measures: { type: 'array', items: ROW },
  },
};

const PROBLEM = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, in words.' },
  },
};

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const parameter = (name: string, description: string, schema: object, required = false) => ({
  name,
  in: name === 'force' ? 'path' : 'query',
  description,
  required,
  schema,
});

const MONTH = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' };

const REFUSALS = {
  '401': refusal('No token, or one that is revoked, expired or unknown.'),
  '429': refusal('More than 60 questions in a minute. “Retry-After” says how many seconds to wait.'),
};

const FORCE_MEASURES = {
  summary: 'A force’s measures over a period',
  parameters: [
    parameter('force', 'The force, by its id on data.police.uk.', { type: 'string' }, true),
    parameter('from', 'First month, such as 2026-01.', MONTH, true),
    parameter('to', 'Last month.', MONTH, true),
    parameter('measure', 'One measure or several with commas; all where it is left out.', { type: 'string' }),
    parameter('dimension', 'One dimension; all where it is left out.', { type: 'string', enum: DIMENSIONS }),
    parameter('area', 'One area’s code; the whole force where it is left out.', { type: 'string' }),
    parameter('format', 'What the answer is written as.', { type: 'string', enum: ['json', 'csv'] }),
  ],
  responses: {
    '200': {
      description: 'The measures, with what they rest on.',
      headers: { ETag: { schema: { type: 'string' } } },
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/Answer' } },
        'text/csv': { schema: { type: 'string' } },
      },
    },
    '304': { description: 'As before: “If-None-Match” named the tag of the answer.' },
    '400': refusal('The question cannot be read.'),
    '403': refusal('An outsider’s token asked for an area, or for a period that is not offered.'),
    '404': refusal('No such force or area, or not one that the asker may read.'),
    ...REFUSALS,
  },
};

/** The API's description, as OpenAPI 3.1. */
export function openApiDocument(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Candour measures',
      version,
      description:
        'The figures of a force’s scrutiny boards, read only. A missing number is null and never 0. Shares, rates and ratios come with their 95% interval and the share of months received.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: {
      '/measures': {
        get: {
          summary: 'What each measure counts, and among what',
          responses: {
            '200': {
              description: 'Every measure’s definition.',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            ...REFUSALS,
          },
        },
      },
      '/forces/{force}/measures': { get: FORCE_MEASURES },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Answer: ANSWER, Problem: PROBLEM },
    },
  };
}
