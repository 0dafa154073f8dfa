import { describe, expect, it } from 'vitest';
import { decidePerson, type PersonRequest } from './new-person';

const REQUEST: PersonRequest = {
  email: ' Chair@Northshire.example ',
  name: 'A Chair',
  force: 'northshire',
  role: 'chair',
  password: 'correct horse battery',
};

const reasonFor = (change: Partial<PersonRequest>) => {
  const decision = decidePerson({ ...REQUEST, ...change }, ['northshire', 'southshire']);
  return decision.isAllowed ? null : decision.reason;
};

describe('Adding a person', () => {
  it('keeps the e-mail address in lower case, without spaces around it', () => {
    expect(decidePerson(REQUEST, ['northshire'])).toMatchObject({
      isAllowed: true,
      person: {
        email: 'chair@northshire.example',
        roles: [{ forceId: 'northshire', role: 'chair', teamCode: null }],
      },
    });
  });

  it('refuses what is not an e-mail address', () => {
    expect(reasonFor({ email: 'chair at northshire' })).toContain('is not an e-mail address');
  });

  it('refuses an unknown role and names those there are', () => {
    expect(reasonFor({ role: 'boss' })).toMatch(/no role "boss".*chair, board_member/);
  });

  it('refuses an unknown force and names those there are', () => {
    expect(reasonFor({ force: 'eastshire' })).toMatch(/no force "eastshire".*northshire, southshire/);
  });

  it('refuses a password of eleven characters and takes one of twelve', () => {
    expect(reasonFor({ password: 'x'.repeat(11) })).toContain('too short');
    expect(reasonFor({ password: 'x'.repeat(12) })).toBeNull();
  });

  it('asks for a supervisor’s team, and for no one else’s', () => {
    expect(reasonFor({ role: 'supervisor' })).toContain('--team');
    expect(reasonFor({ role: 'supervisor', team: 'T1' })).toBeNull();
    expect(reasonFor({ team: 'T1' })).toContain('Only a supervisor');
  });
});
