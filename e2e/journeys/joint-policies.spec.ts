import type { Power } from '@/lib/reference/powers';
import { JointPolicyPage } from '../pages/joint-policies';
import { expect, test } from '../support/journey';
import { setAside } from '../support/set-aside';
import { signInAnewAs, signInAs } from '../support/sign-in';

/** Each way of looking has the forces agree on a policy for a power of its own. */
const AGREED_FOR: Record<string, Power> = {
  desktop: 'arrests',
  phone: 'use-of-force',
  'no-javascript': 'domestic-incidents',
};

test('one force proposes its policy, the other agrees, and both rule books say who did', async ({
  page,
}, info) => {
  const power = setAside(info, AGREED_FOR);
  const joint = new JointPolicyPage(page);
  await signInAs(page, 'chair');
  await joint.openForm(power);
  await joint.press('Propose this policy');
  await expect(joint.problem).toContainText('Say why you propose it');
  await joint.reason.fill('Decided by both boards in March.');
  await joint.press('Propose this policy');
  await expect(joint.heading).toContainText('You have proposed one policy');
  await expect(joint.terms).toContainText('second edition');
  await page.goto('/activation/rule-book?force=northshire');
  await expect(joint.ruleBookOf(power)).toContainText('Waits for an answer');

  await signInAnewAs(page, 'chair', 'southshire');
  await joint.openWaiting(power);
  await expect(joint.heading).toContainText('Northshire Police proposes one policy');
  await expect(joint.terms).toContainText('Decided by both boards in March.');
  await expect(joint.beside).toContainText('The rule book of Southshire Police says the same');
  await joint.press('Agree');
  await expect(joint.problem).toContainText('Say why');
  await joint.reason.fill('Our board decided the same.');
  await joint.press('Agree');
  await expect(joint.heading).toContainText('agreed by both');

  for (const force of ['southshire', 'northshire'] as const) {
    await signInAnewAs(page, 'chair', force);
    await page.goto(`/activation/rule-book?force=${force}`);
    await expect(joint.ruleBookOf(power)).toContainText('Joint, agreed by both');
    await expect(joint.ruleBookOf(power)).toContainText(
      'agreed by chair@southshire.example for Southshire Police',
    );
  }
});

test('a board member reads what both forces agreed, there and side by side, and has nothing to answer', async ({
  page,
}) => {
  await signInAs(page, 'board_member');
  await page.goto('/activation/rule-book?force=northshire');
  const searches = new JointPolicyPage(page).ruleBookOf('stop-search');
  await expect(searches).toContainText('Joint, agreed by both');
  await expect(searches.getByRole('link', { name: /^Propose it/ })).toHaveCount(0);
  await searches.getByRole('link', { name: /^Read what was agreed/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Northshire Police and Southshire Police work by one policy for stop and search, agreed by both',
  );
  await expect(page.getByRole('button', { name: /^(Agree|Decline|Take the proposal back)$/ })).toHaveCount(0);
  expect((await page.goto('/activation/rule-book/joint?force=northshire'))?.status()).toBe(404);
  await page.goto('/police-powers/side-by-side?force=northshire&with=southshire&power=stop-search');
  await expect(page.getByRole('region', { name: 'The policy both work under' })).toContainText(
    'agreed by chair@southshire.example for Southshire Police',
  );
});
