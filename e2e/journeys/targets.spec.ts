import { TargetsPage } from '../pages/targets';
import { expect, test } from '../support/journey';
import { setAside } from '../support/set-aside';
import { signInAs } from '../support/sign-in';

const REASON = 'Decided by the board on 2 March 2026, after the second edition of the policy';

/** Each way of looking sets the target of a measure of its own, so that no two write to one at once. */
const SET_ON: Record<string, string> = {
  desktop: 'BWV full compliance, arrests',
  phone: 'BWV full compliance, use of force',
  'no-javascript': 'BWV full compliance, stop and search',
};

test('the chair is told what is wrong, keeps what they typed, sets a target, and ends it again', async ({
  page,
}, testInfo) => {
  const measure = setAside(testInfo, SET_ON);
  await signInAs(page, 'chair');
  const targets = new TargetsPage(page);
  await targets.open();
  await targets.set({ measure, value: '120', reason: 'Too short' });
  await expect(targets.problem).toContainText('Write the target as a percentage from 0 to 100');
  await expect(targets.problem).toContainText('in at least 20 characters');
  await expect(targets.form.getByLabel('Target, in per cent')).toHaveValue('120');
  await targets.set({ measure, value: '95', reason: REASON });
  await expect(targets.done).toContainText(`${measure}: at least 95%.`);
  await expect(targets.standing.getByRole('row', { name: measure })).toContainText('at least 95%');
  await targets.set({ measure, value: '90', reason: REASON });
  await expect(targets.problem).toContainText('has a target already');
  await targets.end(measure);
  await expect(targets.done).toContainText('has no target from now on');
  await expect(targets.ended.getByRole('row', { name: measure }).first()).toContainText(REASON);
});

test('no volume and no measure without a better direction is offered', async ({ page }) => {
  await signInAs(page, 'chair');
  const targets = new TargetsPage(page);
  await targets.open();
  const offered = await targets.form
    .getByLabel('Measure', { exact: true })
    .locator('option')
    .allTextContents();
  expect(offered).toContain('Find rate');
  for (const volume of ['Searches', 'Arrests', 'Arrest rate']) expect(offered).not.toContain(volume);
});

test('a board member reads the targets and has no form to set one', async ({ page }) => {
  await signInAs(page, 'board_member');
  const targets = new TargetsPage(page);
  await targets.open();
  await expect(targets.heading).toHaveText(/target$/);
  await expect(targets.form).toHaveCount(0);
});
