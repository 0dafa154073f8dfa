import { describe, expect, it } from 'vitest';
import { type DeviceHalves, deviceClockFault, driftOf } from './device-clock';

const halves = (given: Partial<DeviceHalves>): DeviceHalves => ({
  deviceId: 'D1',
  pairs: 20,
  first: 0,
  second: 300,
  spread: 40,
  ...given,
});

describe('a clock that drifts', () => {
  it('moved by more than two minutes between halves of at least twenty pairs each', () => {
    expect(driftOf(halves({}))).toBe(300);
    expect(driftOf(halves({ first: 200, second: -100 }))).toBe(-300);
    expect(driftOf(halves({ second: 121 }))).toBe(121);
    expect(driftOf(halves({ second: 120 }))).toBeNull();
    expect(driftOf(halves({ pairs: 19 }))).toBeNull();
  });

  it('moved by more than its pairs differ among themselves', () => {
    expect(driftOf(halves({ spread: 299 }))).toBe(300);
    expect(driftOf(halves({ spread: 300 }))).toBeNull();
  });
});

describe('the clocks of devices', () => {
  it('are no fault where none stands apart and none drifts', () => {
    expect(deviceClockFault([], [])).toBeNull();
    expect(deviceClockFault([], [halves({ second: 10 })])).toBeNull();
  });

  it('are named by the one that is furthest off', () => {
    expect(deviceClockFault([{ deviceId: 'D7', seconds: -3610 }], [])?.words).toBe(
      'The clock of device D7 is 60 minutes behind the others’.',
    );
    const two = [
      { deviceId: 'D7', seconds: 180 },
      { deviceId: 'D8', seconds: 3600 },
    ];
    expect(deviceClockFault(two, [])?.words).toBe(
      'The clocks of 2 devices stand apart from the others’; the furthest is that of D8, 60 minutes ahead of them.',
    );
  });

  it('are said to have moved', () => {
    expect(deviceClockFault([], [halves({})])?.words).toBe(
      'The clock of device D1 moved by 5 minutes from one half of its recordings in this file to the other.',
    );
    expect(deviceClockFault([], [halves({}), halves({ deviceId: 'D2', second: 600 })])?.words).toContain(
      'The clocks of 2 devices moved; that of D2 the most, by 10 minutes',
    );
  });
});
