import { describe, expect, it } from 'vitest';
import { SignInThrottle } from './sign-in-throttle';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

function failed(times: number, email: (i: number) => string, address: (i: number) => string): SignInThrottle {
  const throttle = new SignInThrottle();
  for (let i = 0; i < times; i++) throttle.noteFailure(email(i), address(i), NOW);
  return throttle;
}

describe('The throttle on failed sign-ins', () => {
  it('lets four mistakes pass and stops after the fifth, whatever the case of the address', () => {
    const four = failed(
      4,
      () => 'a@b.example',
      () => '10.0.0.1',
    );
    expect(four.mustWait('a@b.example', '10.0.0.1', NOW)).toBe(false);
    four.noteFailure('A@B.example ', '10.0.0.1', NOW);
    expect(four.mustWait('a@b.example', '10.0.0.1', NOW)).toBe(true);
  });

  it('forgives after fifteen minutes and not a moment before', () => {
    const throttle = failed(
      5,
      () => 'a@b.example',
      () => '10.0.0.1',
    );
    expect(throttle.mustWait('a@b.example', '10.0.0.1', NOW + 15 * MINUTE - 1)).toBe(true);
    expect(throttle.mustWait('a@b.example', '10.0.0.1', NOW + 15 * MINUTE)).toBe(false);
  });

  it('leaves another person at the same place, and the same person elsewhere, alone', () => {
    const throttle = failed(
      5,
      () => 'a@b.example',
      () => '10.0.0.1',
    );
    expect(throttle.mustWait('c@b.example', '10.0.0.1', NOW)).toBe(false);
    expect(throttle.mustWait('a@b.example', '10.0.0.2', NOW)).toBe(false);
  });

  it('stops the guessing of one password from twenty places', () => {
    const throttle = failed(
      20,
      () => 'a@b.example',
      (i) => `10.0.0.${i}`,
    );
    expect(throttle.mustWait('a@b.example', '10.9.9.9', NOW)).toBe(true);
  });

  it('stops one place that tries sixty addresses', () => {
    const throttle = failed(
      60,
      (i) => `person${i}@b.example`,
      () => '10.0.0.1',
    );
    expect(throttle.mustWait('someone.else@b.example', '10.0.0.1', NOW)).toBe(true);
  });

  it('starts a person afresh once their password was right', () => {
    const throttle = failed(
      4,
      () => 'a@b.example',
      () => '10.0.0.1',
    );
    throttle.noteSuccess('a@b.example', '10.0.0.1', NOW);
    throttle.noteFailure('a@b.example', '10.0.0.1', NOW);
    expect(throttle.mustWait('a@b.example', '10.0.0.1', NOW)).toBe(false);
  });

  it('lets a whole office sign in from one address', () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 200; i++) {
      throttle.noteFailure(`person${i}@b.example`, '10.0.0.1', NOW + i);
      throttle.noteSuccess(`person${i}@b.example`, '10.0.0.1', NOW + i);
    }
    expect(throttle.mustWait('another@b.example', '10.0.0.1', NOW + 300)).toBe(false);
  });
});
